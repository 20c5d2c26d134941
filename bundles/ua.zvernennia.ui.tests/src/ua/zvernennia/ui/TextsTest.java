package ua.zvernennia.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void anApostropheIsAnApostrophe() {
        assertEquals("зв'язок з сервер", Texts.format("зв'язок з {0}", "сервер"));
    }

    @Test
    void wholeNumbersAreGroupedByNoBreakSpaces() {
        assertEquals("45\u00a0950 з 662\u00a0088", Texts.format("{0} з {1}", 45_950, 662_088L));
    }

    @Test
    void whatIsPutInIsNotReadAsAPattern() {
        assertEquals("$1 {1} \\", Texts.format("{0}", "$1 {1} \\"));
    }

    @Test
    void aMissingTextIsADefect() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Texts.of(Messages.class, "uk").get("none"));
    }

    @Test
    void aNameThatEndsWithAFullStopEndsTheSentence() {
        assertEquals("Змінив Кравченко Т. І.", Texts.format("Змінив {0}.", "Кравченко Т. І."));
        assertEquals("Кравченко Т. І. змінив.", Texts.format("{0} змінив.", "Кравченко Т. І."));
    }
}
