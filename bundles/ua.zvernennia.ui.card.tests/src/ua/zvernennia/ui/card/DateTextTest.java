package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateTextTest {

    private static final LocalDate TODAY = LocalDate.of(2013, 11, 6);

    @Test
    void shortFormsAreCompletedFromToday() {
        for (var text :
                new String[] {"06.11.2013", "6.11.13", "6.11", "06112013", "061113", "0611", " 6/11/2013 ", "6-11"}) {
            assertEquals(Optional.of(TODAY), DateText.parse(text, TODAY), text);
        }
    }

    @Test
    void oneKeyIsTodayInBothAlphabets() {
        for (var text : new String[] {"с", "c", "С", "сьогодні"}) {
            assertEquals(Optional.of(TODAY), DateText.parse(text, TODAY), text);
        }
    }

    @Test
    void whatIsNoDateIsNone() {
        for (var text : new String[] {"", "30.02.2026", "32.01", "13.13.2013", "вчора", "6.11.2013x", "6..11"}) {
            assertEquals(Optional.empty(), DateText.parse(text, TODAY), text);
        }
    }
}
