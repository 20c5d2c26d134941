package ua.zvernennia.ui.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.list.CardGroup;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.UserSettings;

class ListPanesTest {

    private static final int CARDS = 3_000;

    private final FakeCards cards = new FakeCards(CARDS);
    private final UserSettings settings = UserSettings.inMemory();

    @Test
    void aValueNarrowsTheListAndASecondClickTakesItBack() {
        try (var window = new ListShell(cards, settings).open()) {
            window.part.toggleGroups();
            var pane = window.part.panes().groups().orElseThrow();
            window.spinUntil(() -> !pane.list().visibleRows().isEmpty());
            var first = pane.list().visibleRows().getFirst();
            assertEquals(counts().get(first.value()), first.count());
            assertEquals(
                    counts().values().stream().mapToInt(Integer::intValue).max().orElseThrow(), first.count());

            enter(window, first);
            window.spinUntil(() -> window.part.shown().count() == first.count());
            assertTrue(window.part.list().visibleRows().stream()
                    .allMatch(row -> CardGroup.APPEAL_DISTRICT.of(row).equals(first.value())));
            assertTrue(pane.list().visibleRows().size() > 1, "the other values are one click away");

            enter(window, first);
            window.spinUntil(() -> window.part.shown().count() == CARDS);
        }
    }

    @Test
    void panesAreOpenAgainAtTheNextStart() {
        try (var window = new ListShell(cards, settings).open()) {
            window.part.toggleGroups();
            window.part.togglePreview();
        }
        try (var window = new ListShell(cards, settings).open()) {
            assertTrue(window.part.panes().groups().isPresent());
            assertTrue(window.part.panes().preview().isPresent());
            window.part.toggleGroups();
            assertFalse(window.part.panes().groups().isPresent());
        }
    }

    @Test
    void theSelectedCardIsShownBelowAndFollowsTheKeys() {
        try (var window = new ListShell(cards, settings).open()) {
            window.part.togglePreview();
            var pane = window.part.panes().preview().orElseThrow();
            window.spinUntil(() -> pane.text().startsWith(Messages.PreviewPane_none));
            press(window, SWT.ARROW_DOWN, SWT.NONE);
            window.spinUntil(() -> pane.text().contains(selected(window).summary()));
            press(window, SWT.ARROW_DOWN, SWT.NONE);
            window.spinUntil(
                    () -> pane.text().startsWith(selected(window).number().text()));
        }
    }

    @Test
    void markedRowsAreCountedByStateAndDistrict() {
        try (var window = new ListShell(cards, settings).open()) {
            press(window, SWT.ARROW_DOWN, SWT.NONE);
            press(window, SWT.ARROW_DOWN, SWT.SHIFT);
            press(window, SWT.ARROW_DOWN, SWT.SHIFT);
            var expected = MarksLine.text(MarkedRows.of(window.part.list().marked(), cards.current()));
            window.spinUntil(() -> window.part.marks().text().equals(expected));
            assertTrue(expected.contains("3"), expected);
            press(window, SWT.ESC, SWT.NONE);
            window.spinUntil(() -> window.part.marks().text().isEmpty());
            assertEquals(Set.of(), window.part.list().marked());
        }
    }

    @Test
    void aStateIsAFilterThatIsKeptAndDescribed() {
        var filter = CardFilter.NONE.withStates(Set.of(CardState.IN_EXECUTION, CardState.REGISTERED));
        assertEquals(filter, FilterText.parse(FilterText.of(filter)).orElseThrow());
        assertTrue(filter.describe().contains(States.text(CardState.IN_EXECUTION)));
        assertEquals(CardFilter.NONE, Groups.without(filter, CardGroup.STATE));
        assertEquals(
                Set.of(CardState.CLOSED),
                Groups.with(filter, CardGroup.STATE, "CLOSED").states());
    }

    @Test
    void everyStateHasItsOwnWord() {
        var words = IntStream.range(0, CardState.values().length)
                .mapToObj(i -> States.text(CardState.values()[i]))
                .collect(Collectors.toSet());
        assertEquals(CardState.values().length, words.size());
    }

    private Map<String, Integer> counts() {
        return IntStream.range(0, CARDS)
                .mapToObj(cards::row)
                .collect(Collectors.toMap(CardGroup.APPEAL_DISTRICT::of, row -> 1, Integer::sum));
    }

    private static CardRow selected(ListShell window) {
        return window.part.list().selected().orElseThrow(() -> new AssertionError(Texts.number(0)));
    }

    private static void enter(ListShell window, Groups.Line line) {
        var list = window.part.panes().groups().orElseThrow().list();
        list.select(line.value());
        var event = new Event();
        event.keyCode = SWT.CR;
        list.table().notifyListeners(SWT.KeyDown, event);
    }

    private static void press(ListShell window, int key, int mask) {
        var event = new Event();
        event.keyCode = key;
        event.stateMask = mask;
        window.part.list().table().notifyListeners(SWT.KeyDown, event);
    }
}
