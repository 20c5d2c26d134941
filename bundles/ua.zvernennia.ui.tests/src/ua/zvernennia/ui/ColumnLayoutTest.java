package ua.zvernennia.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.zvernennia.ui.ColumnLayout.Entry;
import ua.zvernennia.ui.ColumnLayout.Sort;

class ColumnLayoutTest {

    private static final ColumnLayout DEFAULTS = new ColumnLayout(
            List.of(new Entry("A", 50, true), new Entry("B", 60, true), new Entry("C", 70, false)), List.of());

    @Test
    void textAndParseAreInverse() {
        var layout = new ColumnLayout(
                List.of(new Entry("C", 71, true), new Entry("A", 50, false), new Entry("B", 60, true)),
                List.of(new Sort("B", true), new Sort("A", false)));
        assertEquals(layout, ColumnLayout.parse(layout.text(), DEFAULTS));
    }

    @Test
    void columnsThatAreNoMoreAreLeftOutAndNewOnesComeLast() {
        var layout = ColumnLayout.parse("B:90:+;OLD:10:+|OLD:-", DEFAULTS);
        assertEquals(
                new ColumnLayout(
                        List.of(new Entry("B", 90, true), new Entry("A", 50, true), new Entry("C", 70, false)),
                        List.of()),
                layout);
    }

    @Test
    void aDamagedSettingDoesNotCostTheList() {
        for (var text : List.of("", "|", ";;;", "A", "A:x:+", "A:50:-;B:60:-", "A:999999999:+|B")) {
            assertEquals(DEFAULTS, ColumnLayout.parse(text, DEFAULTS), text);
        }
    }

    @Test
    void aHeaderGoesUpThenDownThenOutOfTheOrder() {
        var up = DEFAULTS.clicked("A", false);
        var down = up.clicked("A", false);
        assertEquals(List.of(new Sort("A", false)), up.sort());
        assertEquals(List.of(new Sort("A", true)), down.sort());
        assertEquals(List.of(), down.clicked("A", false).sort());
    }

    @Test
    void aClickWithTheModifierKeepsTheOtherColumns() {
        var both = DEFAULTS.clicked("A", false).clicked("B", true);
        assertEquals(List.of(new Sort("A", false), new Sort("B", false)), both.sort());
        assertEquals(
                List.of(new Sort("A", true), new Sort("B", false)),
                both.clicked("A", true).sort());
        assertEquals(List.of(new Sort("B", true)), both.clicked("B", false).sort());
    }
}
