package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final List<Choice> ROWS = List.of(
            new Choice("1.1", "Поштою (електронною поштою)"),
            new Choice("1.2", "На особистому прийомі"),
            new Choice("090", "090 Комунальне господарство"),
            new Choice("D9", "Солом'янський"));

    @Test
    void whatWasTypedOnTheEnglishKeyboardIsReadAsUkrainian() {
        var choices = List.of(new Choice("1", "Печерський"), new Choice("2", "Подільський"));
        assertEquals(Optional.of(choices.get(1)), Choice.best(choices, "gjls"));
        assertTrue(choices.get(0).matches("gtxth"));
        assertFalse(choices.get(1).matches("gtxth"));
    }

    @Test
    void aBeginningOfAnyWordIsEnough() {
        assertEquals(Optional.of("1.2"), code("особ"));
        assertEquals(Optional.of("090"), code("комун"));
        assertEquals(Optional.of("090"), code("090"));
        assertEquals(Optional.of("1.1"), code("1.1"));
    }

    @Test
    void theApostropheOfAnyKeyboardIsTheSame() {
        assertEquals(Optional.of("D9"), code("солом’"));
    }

    @Test
    void nothingIsMeantByBlanksOrByWhatNoRowHas() {
        assertEquals(Optional.empty(), code("  "));
        assertEquals(Optional.empty(), code("телеграма"));
    }

    private static Optional<String> code(String typed) {
        return Choice.best(ROWS, typed).map(Choice::code);
    }
}
