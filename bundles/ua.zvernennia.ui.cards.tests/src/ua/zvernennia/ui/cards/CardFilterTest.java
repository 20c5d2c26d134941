package ua.zvernennia.ui.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardSort;

class CardFilterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);

    @Test
    void noFilterAsksForEverything() {
        assertEquals(CardQuery.EVERYTHING, CardFilter.NONE.query(DAY, List.of()));
        assertEquals("", CardFilter.NONE.describe());
    }

    @Test
    void todayIsTheDateOfRegistrationAsTheColumnShowsIt() {
        var query = CardFilter.NONE.withQuick(CardFilter.Quick.TODAY).query(DAY, List.of());
        assertEquals(Map.of(CardColumn.REGISTERED_ON, "06.03.2026"), query.columns());
    }

    @Test
    void overdueCarriesTheDay() {
        var query = CardFilter.NONE.withQuick(CardFilter.Quick.OVERDUE).query(DAY, List.of());
        assertEquals(Optional.of(DAY), query.overdueOn());
    }

    @Test
    void everythingTypedAndTheOrderAreInTheQuestion() {
        var sort = List.of(new CardSort(CardColumn.APPLICANT, true));
        var query =
                new CardFilter(" опалення ", Map.of(CardColumn.REVIEWER, "ящ"), CardFilter.Quick.ALL).query(DAY, sort);
        assertEquals(new CardQuery("опалення", Map.of(CardColumn.REVIEWER, "ящ"), Optional.empty(), sort), query);
    }
}
