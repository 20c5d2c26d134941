package ua.zvernennia.smoke.tests;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutorLine;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.ResolutionDraft;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.smoke.driver.SwtWorkbenchBot;

/**
 * An appeal from the registrar's window through head, deputy, director and two executors and back. The registrar has the
 * window; the others have workstations without one. Whatever anybody does is waited for in the window and at the others.
 */
final class ResolutionPath {

    private static final String GOLDEN = "resolution-path.txt";
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final SwtWorkbenchBot bot;
    private final Chancery chancery;
    private final CardId card;
    private final LocalDate today = LocalDate.now(KYIV);

    /** Who takes part by now, so that every step must reach them. */
    private final Set<String> participants = new LinkedHashSet<>();

    ResolutionPath(SwtWorkbenchBot bot, Chancery chancery, CardId card) {
        this.bot = requireNonNull(bot, "bot");
        this.chancery = requireNonNull(chancery, "chancery");
        this.card = requireNonNull(card, "card");
    }

    /** The tree of the card is in front, and empty. */
    void go() {
        prepare();
        act("head", TreeAct.of(ActKind.SIGN, top()), "◆ Діє");
        var first = executionOf("deputy");
        act("deputy", TreeAct.of(ActKind.START, first), line("deputy", "На виконанні"));
        participants.add("director");
        act(
                "deputy",
                TreeAct.of(ActKind.RESOLVE, below(first, "deputy", "director")),
                line("director", "Не розпочато"));
        participants.add("vice");
        var third = NodeId.random();
        act(
                "director",
                TreeAct.handOver(
                        ActKind.DELEGATE,
                        executionOf("director"),
                        third,
                        position("vice"),
                        Optional.empty(),
                        "Прошу взяти"),
                line("vice", "Не розпочато"));
        act("vice", TreeAct.of(ActKind.START, third), line("vice", "На виконанні"));
        participants.add("executor");
        act("vice", TreeAct.of(ActKind.RESOLVE, below(third, "vice", "executor", "executor2")), "Співвиконання");
        execute();
        act("vice", TreeAct.complete(third, "Виконано", ""), line("vice", "● Виконано"));
        act("deputy", TreeAct.of(ActKind.ACCEPT, third), line("vice", "Прийнято"));
        act("deputy", TreeAct.complete(first, "Виконано, заявника поінформовано", ""), line("deputy", "● Виконано"));
        act("head", TreeAct.of(ActKind.ACCEPT, first), line("deputy", "Прийнято"));
        answer();
        liftControl();
    }

    /** By hand: a draft in two points for the head, sent to the head. */
    private void prepare() {
        bot.label("Резолюцій ще немає");
        bot.button("Створити резолюцію").click();
        bot.shell("Резолюція");
        bot.buttonWithLabel("Автор резолюції").click();
        choose("head");
        bot.textWithLabel("Текст резолюції").setText("п.1 Опрацювати\nп.2 До відома");
        bot.button("Додати виконавця").click();
        choose("deputy");
        bot.waitUntil("one executor", () -> bot.table().rowCount() == 1);
        bot.button("Додати виконавця").click();
        choose("executor2");
        bot.waitUntil("two executors", () -> bot.table().rowCount() == 2);
        bot.table().select(1);
        bot.button("Ознака виконавця").click();
        bot.button("Ознака виконавця").click();
        bot.waitUntil("for information", () -> bot.table().cell(1, 2).equals("До відома"));
        bot.button("Застосувати").click();
        awaitLine("Складна резолюція");
        bot.tree().select("Складна резолюція");
        bot.button("На розгляд автору").click();
        participants.addAll(List.of("head", "deputy", "executor2"));
        awaitNews(Map.of());
        bot.waitUntil(
                "the head has it", () -> chancery.person("head").tree(card).cardState() == CardState.AT_HEAD);
    }

    private void execute() {
        var main = executionOf("executor");
        var helper = executionOf("executor2");
        act("executor", TreeAct.of(ActKind.START, main), line("executor", "На виконанні"));
        act("executor2", TreeAct.of(ActKind.START, helper), line("executor2", "На виконанні"));
        act("executor2", TreeAct.complete(helper, "Обстежено", ""), line("executor2 «Обстежено»", "Виконано"));
        act("executor", TreeAct.complete(main, "Лист підготовлено", ""), line("executor «Лист", "Виконано"));
        act("vice", TreeAct.rework(main, "Не на всі питання", Optional.empty()), "доопрацювань: 1");
        act("executor", TreeAct.complete(main, "Лист доповнено", ""), "«Лист доповнено»");
        act("vice", TreeAct.of(ActKind.ACCEPT, main), line("«Лист доповнено»", "Прийнято"));
        act("vice", TreeAct.of(ActKind.ACCEPT, helper), line("«Обстежено»", "Прийнято"));
    }

    /** By hand again: the registrar registers the answer. */
    private void answer() {
        var before = news();
        bot.button("Надано відповідь").click();
        bot.shell("Надано відповідь");
        bot.textWithLabel("Номер відповіді").setText("05.1/18");
        bot.button("Надано відповідь").click();
        bot.waitUntil(
                "the answer is there", () -> chancery.person("head").tree(card).cardState() == CardState.ANSWERED);
        awaitNews(before);
    }

    private void liftControl() {
        assertEquals(1, chancery.person("head").tree(card).tree().top().size());
        var before = news();
        chancery.person("head").act(card, TreeAct.onDocument(ActKind.LIFT_CONTROL, "Виконано", Optional.empty()));
        awaitNews(before);
        for (var login : participants) {
            assertEquals(CardState.CLOSED, chancery.person(login).tree(card).cardState(), login);
        }
        assertGolden();
    }

    /** In the dialog of persons, which is open. */
    private void choose(String login) {
        bot.shell("Додати виконавця");
        bot.textWithLabel("Пошук").setText(chancery.person(login).name());
        bot.waitUntil("one person is left", () -> bot.table().rowCount() == 1);
        bot.button("Додати").click();
        bot.shell("Резолюція");
        bot.waitUntil("the dialog of persons is closed", () -> !bot.isOpen("Додати виконавця"));
    }

    /** Somebody does something; the window shows it by itself, and everybody who takes part is told. */
    private void act(String login, TreeAct act, String expected) {
        var before = news();
        chancery.person(login).act(card, act);
        awaitLine(expected);
        awaitNews(before);
    }

    private Map<Colleague, Integer> news() {
        var news = new HashMap<Colleague, Integer>();
        chancery.all().forEach(each -> news.put(each, each.news(card)));
        return news;
    }

    private void awaitNews(Map<Colleague, Integer> before) {
        for (var login : participants) {
            var each = chancery.person(login);
            bot.waitUntil("news for " + login, () -> each.news(card) > before.getOrDefault(each, 0));
        }
    }

    /** The parts of a line that must stand in it in this order. */
    private static String line(String... parts) {
        return String.join("…", parts);
    }

    private void awaitLine(String expected) {
        bot.waitUntil(
                "the window shows " + expected,
                () -> printed().lines().anyMatch(line -> inOrder(line, expected.split("…"))));
    }

    private static boolean inOrder(String line, String[] parts) {
        int at = 0;
        for (var part : parts) {
            int found = line.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }

    private NodeId top() {
        return chancery.person("head").tree(card).tree().top().getFirst().id();
    }

    private NodeId executionOf(String login) {
        return chancery.person("head").tree(card).tree().executions().stream()
                .filter(each -> each.role() != ExecutorRole.INFORMATION)
                .filter(each -> each.executor().equals(position(login)))
                .map(Execution::id)
                .findFirst()
                .orElseThrow();
    }

    private ResolutionDraft below(NodeId parent, String author, String... executors) {
        var lines = new ArrayList<ExecutorLine>();
        for (var executor : executors) {
            lines.add(new ExecutorLine(
                    NodeId.random(),
                    0,
                    position(executor),
                    lines.isEmpty() ? ExecutorRole.MAIN : ExecutorRole.CO,
                    false,
                    Optional.empty()));
        }
        return new ResolutionDraft(
                NodeId.random(),
                Optional.of(parent),
                position(author),
                Optional.empty(),
                today,
                "Виконати і доповісти",
                true,
                List.of(),
                lines);
    }

    private String position(String login) {
        return chancery.person(login).position();
    }

    /** What the window shows, without what differs from day to day and from city to city. */
    private String printed() {
        var text = String.join("\n", bot.tree().lines());
        return chancery.anonymous(text)
                        .replaceAll("\\d\\d\\.\\d\\d\\.\\d{4}", "ДД.ММ.РРРР")
                        .replaceAll("\\d+ (д|год|хв)( \\d+ (год|хв))?", "ЧАС")
                        .replaceAll("залишилось \\d+", "залишилось N")
                + '\n';
    }

    private void assertGolden() {
        try (var golden = ResolutionPath.class.getResourceAsStream(GOLDEN)) {
            var shown = printed(); // every line of it was waited for
            Files.writeString(Path.of("target", GOLDEN), shown); // what to take over after reading the difference
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
