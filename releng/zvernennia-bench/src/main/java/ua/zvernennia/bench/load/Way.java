package ua.zvernennia.bench.load;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import ua.zvernennia.bench.load.Crowd.Office;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.ExecutorLine;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.ResolutionDraft;
import ua.zvernennia.model.execution.ResolutionPoint;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.registration.Whereabouts;

/** One document on its way through an office, from its registration to the end; the people pause between the acts. */
final class Way {

    private static final int TERM_DAYS = 5;
    private static final int CONTROL_DAYS = 30;

    /** A repeat of what was sent already, as after a lost answer; nothing may happen twice. */
    private static final int REPEAT_EVERY = 25;

    private final Office office;
    private final Matter matter;
    private final LocalDate today;
    private final Ledger ledger;
    private final Pace pace;
    private final Random random;
    private final CardId card = CardId.random();
    private int acts;

    /** @param random of this document alone */
    Way(Office office, Matter matter, LocalDate today, Ledger ledger, Pace pace, Random random) {
        this.office = requireNonNull(office, "office");
        this.matter = requireNonNull(matter, "matter");
        this.today = requireNonNull(today, "today");
        this.ledger = requireNonNull(ledger, "ledger");
        this.pace = requireNonNull(pace, "pace");
        this.random = requireNonNull(random, "random");
    }

    /** Goes to the end. */
    void go() {
        register();
        switch (matter) {
            case APPEAL -> wholeWay();
            case CONTACT_CENTRE -> shortWay(Post.SECOND);
            case INCOMING, INTERNAL, REGULATORY, INFO_REQUEST -> shortWay(Post.FIRST);
            case OUTGOING -> {}
        }
        ledger.finished(card, acts);
    }

    private void register() {
        var desk = office.desk(matter.registrar());
        if (matter.kind() == DocumentKind.APPEAL) {
            desk.earlierOf("Лабораторний");
            desk.persons("Лаборат");
        }
        var request = RequestId.random();
        var number = new NumberRequest("", "Л", Optional.empty());
        var content = content();
        var stored = desk.register(request, card, number, content);
        ledger.registered(stored, desk.login());
        if (random.nextInt(REPEAT_EVERY) == 0) {
            ledger.same(stored, desk.register(request, card, number, content));
        }
        pace.pause(random);
    }

    private void wholeWay() {
        var points = List.of(new ResolutionPoint(1, 0, "Опрацювати"), new ResolutionPoint(2, 0, "До відома"));
        var toDeputy = line(1, Post.DEPUTY, ExecutorRole.MAIN);
        var order = draft(
                Post.HEAD, Optional.empty(), true, points, toDeputy, line(2, Post.SECOND, ExecutorRole.INFORMATION));
        act(Post.REGISTRAR, TreeAct.of(ActKind.PREPARE, order));
        act(Post.REGISTRAR, TreeAct.of(ActKind.READY, order.id()));
        act(Post.HEAD, TreeAct.of(ActKind.SIGN, order.id()));
        var toDirector = NodeId.random();
        act(
                Post.DEPUTY,
                TreeAct.handOver(
                        ActKind.DELEGATE,
                        toDeputy.id(),
                        toDirector,
                        position(Post.DIRECTOR),
                        Optional.empty(),
                        "Прошу опрацювати"));
        act(Post.DIRECTOR, TreeAct.of(ActKind.START, toDirector));
        var main = line(0, Post.FIRST, ExecutorRole.MAIN);
        var helper = line(0, Post.SECOND, ExecutorRole.CO);
        act(
                Post.DIRECTOR,
                TreeAct.of(
                        ActKind.RESOLVE, draft(Post.DIRECTOR, Optional.of(toDirector), true, List.of(), main, helper)));
        act(Post.FIRST, TreeAct.of(ActKind.START, main.id()));
        act(Post.SECOND, TreeAct.of(ActKind.START, helper.id()));
        act(Post.SECOND, TreeAct.complete(helper.id(), "Обстежено", ""));
        act(Post.FIRST, TreeAct.complete(main.id(), "Відповідь підготовлено", "Проєкт листа додається"));
        act(Post.DIRECTOR, TreeAct.rework(main.id(), "Не на всі питання", Optional.empty()));
        act(Post.FIRST, TreeAct.complete(main.id(), "Відповідь доповнено", ""));
        act(Post.DIRECTOR, TreeAct.of(ActKind.ACCEPT, main.id()));
        act(Post.DIRECTOR, TreeAct.of(ActKind.ACCEPT, helper.id()));
        act(Post.DIRECTOR, TreeAct.complete(toDirector, "Виконано", ""));
        act(Post.HEAD, TreeAct.of(ActKind.ACCEPT, toDirector));
        act(Post.REGISTRAR, TreeAct.onDocument(ActKind.ANSWER, "05.1/18", Optional.of(today)));
        act(Post.HEAD, TreeAct.onDocument(ActKind.LIFT_CONTROL, "Виконано", Optional.empty()));
    }

    private void shortWay(Post executor) {
        var line = line(0, executor, ExecutorRole.MAIN);
        act(Post.HEAD, TreeAct.of(ActKind.RESOLVE, draft(Post.HEAD, Optional.empty(), false, List.of(), line)));
        act(executor, TreeAct.of(ActKind.START, line.id()));
        act(executor, TreeAct.complete(line.id(), "Виконано", ""));
        act(Post.HEAD, TreeAct.of(ActKind.ACCEPT, line.id()));
    }

    /** The folders, now and then the card and what a counter asks for, then the act. */
    private void act(Post post, TreeAct act) {
        var desk = office.desk(post);
        pace.read(desk, card, random);
        var done = desk.act(card, act);
        acts++;
        ledger.acted(done.view());
        if (random.nextInt(REPEAT_EVERY) == 0) {
            ledger.same(done.view().tree().revision(), done.again().get().tree().revision());
        }
        pace.pause(random);
    }

    private CardContent content() {
        var control = matter == Matter.APPEAL ? Optional.of(today.plusDays(CONTROL_DAYS)) : Optional.<LocalDate>empty();
        var applicant =
                new Applicant(new PersonName("Лабораторний", "Прохор", "Іванович"), "вул. Вигадана, 7, кв. 12", "", "");
        return new CardContent(
                matter.kind(),
                today,
                List.of(applicant),
                1,
                Classification.NONE,
                new Whereabouts("", "м. Київ", "OTHER", "OTHER"),
                "День навантаження: немає опалення в будинку",
                control,
                "",
                Optional.of(position(Post.HEAD)),
                "");
    }

    private ResolutionDraft draft(
            Post author,
            Optional<NodeId> parent,
            boolean control,
            List<ResolutionPoint> points,
            ExecutorLine... lines) {
        return new ResolutionDraft(
                NodeId.random(),
                parent,
                position(author),
                Optional.empty(),
                today,
                points.isEmpty() ? "Виконати і доповісти" : "",
                control,
                points,
                List.of(lines));
    }

    private ExecutorLine line(int point, Post executor, ExecutorRole role) {
        return new ExecutorLine(
                NodeId.random(), point, position(executor), role, false, Optional.of(today.plusDays(TERM_DAYS)));
    }

    private String position(Post post) {
        return office.desk(post).position();
    }
}
