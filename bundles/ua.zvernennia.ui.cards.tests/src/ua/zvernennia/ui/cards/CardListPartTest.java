package ua.zvernennia.ui.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.api.Connection;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.ColumnLayout;
import ua.zvernennia.ui.PaintTrace;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.UiWatch;
import ua.zvernennia.ui.UserSettings;

class CardListPartTest {

    private static final int CARDS = 45_950;

    @TempDir
    Path folder;

    @Test
    void theTabCountsTheCards() {
        try (var window = open(CARDS)) {
            assertEquals(Texts.format(Messages.CardListPart_title, CARDS), window.title);
        }
    }

    @Test
    void typingNarrowsTheListAndEscShowsAllAgain() {
        try (var window = open(2_000)) {
            type(window, "чепурна пандус");
            window.spinUntil(() -> all(window, row -> row.summary().contains("пандус")));
            press(window, SWT.ESC);
            window.spinUntil(() -> window.part.list().position().endsWith(Texts.number(2_000)));
            assertEquals("", window.part.filterLine().getText());
        }
    }

    @Test
    void theFieldsOverTheColumnsNarrowToo() {
        try (var window = open(2_000)) {
            window.part.columnFilters().field("REVIEWER").setText("ящук");
            window.spinUntil(() -> all(window, row -> row.reviewer().startsWith("Ящук")));
        }
    }

    @Test
    void quickChoicesShowTodayAndOverdue() {
        try (var window = open(20_000)) {
            window.part.show(CardFilter.NONE.withQuick(CardFilter.Quick.OVERDUE));
            window.spinUntil(() -> all(window, row -> row.overdueOn(FakeCards.TODAY)));
            window.part.show(CardFilter.NONE.withQuick(CardFilter.Quick.TODAY));
            window.spinUntil(() -> all(window, row -> row.registeredOn().equals(FakeCards.TODAY)));
        }
    }

    @Test
    void whoComesBackByKeyboardFindsARowChosenAndOnesOwnChoiceKept() {
        try (var window = open(2_000)) {
            window.part.focus();
            assertEquals(Optional.of(window.part.list().visibleRows().getFirst()), selected(window));
            var chosen = window.cards.row(700);
            window.part.list().select(chosen.id());
            window.part.focus();
            assertEquals(Optional.of(chosen), selected(window));
        }
    }

    @Test
    void theSelectionSurvivesAFilterThatHidesIt() {
        try (var window = open(2_000)) {
            var chosen = window.cards.row(700);
            window.part.list().select(chosen.id());
            type(window, "немає такого");
            window.spinUntil(() -> window.part.list().visibleRows().isEmpty());
            type(window, "");
            window.spinUntil(() -> selected(window).equals(Optional.of(chosen)));
            assertTrue(window.part.list().visibleRows().contains(chosen));
        }
    }

    @Test
    void aChangeOfTheFeedMovesNeitherSelectionNorRows() {
        try (var window = open(2_000)) {
            window.part.list().select(window.cards.row(700).id());
            var before = ids(window);
            window.cards.add();
            window.cards.change(701, row -> FakeCards.withReviewer(row, "Дзюбенко І. І."));
            window.post(Set.of());
            window.spinUntil(() -> window.title.equals(Texts.format(Messages.CardListPart_title, 2_001)));
            assertEquals(before, ids(window));
            assertEquals("Дзюбенко І. І.", selected(window).orElseThrow().reviewer());
        }
    }

    @Test
    void aNewCardIsSeenAtTheTop() {
        try (var window = open(2_000)) {
            var added = window.cards.add();
            window.post(Set.of(added.id().text()));
            window.spinUntil(() -> window.part.list().visibleRows().getFirst().equals(added));
            assertEquals(
                    added.number().text(), window.part.list().table().getItem(0).getText(1));
        }
    }

    @Test
    void theLatestQuestionWins() {
        try (var window = open(2_000)) {
            window.cards.gate = new CountDownLatch(1);
            type(window, "немає такого");
            type(window, "їжакевич");
            window.cards.gate.countDown();
            window.spinUntil(() -> all(window, CardListPartTest::mentionsTheSurname));
            window.settle();
            assertTrue(all(window, CardListPartTest::mentionsTheSurname));
        }
    }

    @Test
    void aStormOfChangesDoesNotStarveTheList() {
        try (var window = open(2_000)) {
            for (int i = 0; i < 200; i++) {
                window.cards.add();
                window.post(Set.of());
            }
            window.spinUntil(() -> window.title.equals(Texts.format(Messages.CardListPart_title, 2_200)));
        }
    }

    @Test
    void columnsAndOrderAreThereAtTheNextStart() {
        var settings = UserSettings.inMemory();
        try (var window = open(500, settings)) {
            var table = window.part.list().table();
            table.getColumn(3).setWidth(222);
            table.setColumnOrder(new int[] {3, 0, 1, 2, 4, 5, 6, 7, 8, 9, 10});
            window.settle();
            window.part.list().sort(List.of(new ColumnLayout.Sort("APPLICANT", true)));
        }
        try (var window = open(500, settings)) {
            var first = window.part.list().layout().columns().getFirst();
            assertEquals(new ColumnLayout.Entry("APPLICANT", 222, true), first);
            assertEquals(222, window.part.list().table().getColumn(0).getWidth());
            assertEquals(
                    List.of(new ColumnLayout.Sort("APPLICANT", true)),
                    window.part.list().layout().sort());
            assertTrue(window.part.list().visibleRows().getFirst().applicant().startsWith("Ґ")
                    || window.part.list().visibleRows().getFirst().applicant().startsWith("Я"));
        }
    }

    @Test
    void aHiddenColumnTakesItsFilterAlong() {
        try (var window = open(500)) {
            window.part.columnFilters().field("REGION").setText("немає такої");
            window.spinUntil(() -> window.part.list().visibleRows().isEmpty());
            var layout = window.part.list().layout();
            window.part
                    .list()
                    .arrange(new ColumnLayout(
                            layout.columns().stream()
                                    .map(entry -> new ColumnLayout.Entry(
                                            entry.id(),
                                            entry.width(),
                                            !entry.id().equals("REGION")))
                                    .toList(),
                            List.of()));
            window.spinUntil(() -> !window.part.list().visibleRows().isEmpty());
        }
    }

    @Test
    void enterOpensTheSelectedCard() {
        try (var window = open(500)) {
            var chosen = window.cards.row(3);
            window.part.list().select(chosen.id());
            window.part.list().table().notifyListeners(SWT.DefaultSelection, new Event());
            assertEquals(List.of(chosen.id()), window.opened);
        }
    }

    @Test
    void theLoadingLineIsSeenWhileTheListLoads() {
        try (var window = open(500)) {
            window.connection.status =
                    new Connection.Status(Connection.State.LOADING, Optional.empty(), 12_000, CARDS, 0);
            var event = new org.osgi.service.event.Event(EventTopics.CONNECTION, Map.of());
            window.part.connectionChanged(event);
            assertTrue(window.part.loading().isShown());
            window.connection.status =
                    new Connection.Status(Connection.State.ONLINE, Optional.empty(), CARDS, CARDS, 0);
            window.part.connectionChanged(event);
            assertFalse(window.part.loading().isShown());
        }
    }

    /** In processor time: what else runs on the machine must not decide. The best of five, for the compiler to warm up. */
    @Test
    void typingNeverHoldsTheUiThreadFiftyMilliseconds() {
        try (var window = open(CARDS);
                var watch = new UiWatch(window.display, PaintTrace.ofThisProcess())) {
            double best = Double.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                watch.reset();
                for (var text : List.of("к", "ко", "ков", "ковт", "ков", "", "про", "про опал", "11", "")) {
                    type(window, text);
                    window.settle();
                }
                best = Math.min(best, watch.longestCpuMs());
            }
            double held = best;
            System.getLogger("test").log(System.Logger.Level.INFO, "longest hold while typing, ms: {0}", held);
            assertTrue(held < UiWatch.LIMIT_MS, () -> String.format(Locale.ROOT, "held %.1f ms", held));
        }
    }

    @Test
    void thePaintingOfAChangedRowIsTraced() {
        var file = folder.resolve("trace");
        try (var window = new ListShell(new FakeCards(2_000), UserSettings.inMemory(), PaintTrace.to(file)).open()) {
            var added = window.cards.add();
            window.post(Set.of(added.id().text()));
            window.spinUntil(() -> read(file).contains("painted " + added.id().text() + " 1 "));
            type(window, "к");
            window.spinUntil(() -> read(file).contains("typed "));
            var lines = read(file);
            assertTrue(lines.indexOf("key ") < lines.indexOf("typed "), lines);
            assertTrue(lines.indexOf("usable ") < lines.indexOf("painted "), lines);
            assertTrue(lines.contains("loaded "), lines);
        }
    }

    private static ListShell open(int cards) {
        return open(cards, UserSettings.inMemory());
    }

    private static ListShell open(int cards, UserSettings settings) {
        return new ListShell(new FakeCards(cards), settings).open();
    }

    private static void type(ListShell window, String text) {
        var key = new Event();
        key.character = 'x';
        window.part.filterLine().notifyListeners(SWT.KeyDown, key);
        window.part.filterLine().setText(text);
    }

    private static void press(ListShell window, int keyCode) {
        var key = new Event();
        key.keyCode = keyCode;
        window.part.filterLine().notifyListeners(SWT.KeyDown, key);
    }

    private static Optional<CardRow> selected(ListShell window) {
        return window.part.list().selected();
    }

    private static boolean all(ListShell window, Predicate<CardRow> condition) {
        var rows = window.part.list().visibleRows();
        return !rows.isEmpty() && rows.stream().allMatch(condition);
    }

    private static List<Object> ids(ListShell window) {
        return window.part.list().visibleRows().stream()
                .<Object>map(CardRow::id)
                .toList();
    }

    private static boolean mentionsTheSurname(CardRow row) {
        return CardColumn.APPLICANT.text(row).startsWith("Їжакевич")
                || CardColumn.REVIEWER.text(row).startsWith("Їжакевич");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
