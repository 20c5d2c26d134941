package ua.zvernennia.ui.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardSort;
import ua.zvernennia.model.list.CardTerm;
import ua.zvernennia.model.list.DueBand;
import ua.zvernennia.model.list.Match;

class CardFilterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);

    @Test
    void noFilterAsksForEverything() {
        assertEquals(CardQuery.EVERYTHING, CardFilter.NONE.query(Day.of(DAY), "Я", List.of()));
        assertEquals("", CardFilter.NONE.describe());
    }

    @Test
    void todayIsTheDateOfRegistrationAsTheColumnShowsIt() {
        var query = CardFilter.NONE.withQuick(CardFilter.Quick.TODAY).query(Day.of(DAY), "Я", List.of());
        assertEquals(Map.of(CardColumn.REGISTERED_ON, "06.03.2026"), query.columns());
    }

    @Test
    void overdueCarriesTheDay() {
        var query = CardFilter.NONE.withQuick(CardFilter.Quick.OVERDUE).query(Day.of(DAY), "Я", List.of());
        assertEquals(Optional.of(DAY), query.overdueOn());
    }

    @Test
    void twoDaysAreWorkingDays() {
        var friday = DAY;
        var query = CardFilter.NONE.withQuick(CardFilter.Quick.SOON).query(Day.of(friday), "Я", List.of());
        var tuesday = friday.plusDays(4);
        assertEquals(List.of(new CardTerm.Due(Set.of(DueBand.SOON), friday, tuesday)), query.terms());
    }

    @Test
    void everythingTypedAndTheOrderAreInTheQuestion() {
        var sort = List.of(new CardSort(CardColumn.APPLICANT, true));
        var query = new CardFilter(" опалення ", Map.of(CardColumn.REVIEWER, "ящ"), CardFilter.Quick.ALL)
                .query(Day.of(DAY), "Я", sort);
        assertEquals(
                new CardQuery("опалення", Map.of(), Optional.empty(), sort)
                        .with(CardColumn.REVIEWER, Match.FRAGMENT, "ящ"),
                query);
    }

    @Test
    void whatIsTypedOverAColumnCanBeABeginningAnEmptyCellOrSomeValues() {
        assertEquals(everything().with(CardColumn.APPLICANT, Match.START, "Ко"), typed(CardColumn.APPLICANT, "^Ко"));
        assertEquals(
                everything().with(new CardTerm.Filled(CardColumn.REVIEWER, false)), typed(CardColumn.REVIEWER, " - "));
        assertEquals(
                everything().with(new CardTerm.OneOf(CardColumn.REGION, Set.of("м. Київ", "Одеська"))),
                typed(CardColumn.REGION, "м. Київ; Одеська;"));
    }

    @Test
    void rangesOfDatesAreDaysMonthsOrYearsAndMayBeOpen() {
        assertEquals(range("2026-10-01", "2026-10-31"), typed(CardColumn.CONTROL_DATE, "01.10..31.10"));
        assertEquals(range("2025-02-01", "2025-02-28"), typed(CardColumn.CONTROL_DATE, "02.2025..02.2025"));
        assertEquals(range("2024-01-01", ""), typed(CardColumn.CONTROL_DATE, "2024.."));
        assertEquals(range("", "2026-03-06"), typed(CardColumn.CONTROL_DATE, "..06.03.2026"));
        assertEquals(
                everything().with(CardColumn.CONTROL_DATE, Match.FRAGMENT, "31.02..1"),
                typed(CardColumn.CONTROL_DATE, "31.02..1"));
    }

    @Test
    void aRangeThatIsNoneIsNamedOverDatesAndOverNothingElse() {
        var said = ColumnText.unreadRange(Map.of(CardColumn.CONTROL_DATE, "31.02.2026..абв"), DAY);
        assertTrue(said.orElseThrow().contains("«31.02.2026..абв»"), said.toString());
        assertEquals(Optional.empty(), ColumnText.unreadRange(Map.of(CardColumn.CONTROL_DATE, "01.10.."), DAY));
        assertEquals(Optional.empty(), ColumnText.unreadRange(Map.of(CardColumn.APPLICANT, "а..б"), DAY));
    }

    private static CardQuery everything() {
        return CardQuery.EVERYTHING;
    }

    private static CardQuery typed(CardColumn column, String text) {
        return new CardFilter("", Map.of(column, text), CardFilter.Quick.ALL).query(Day.of(DAY), "Я", List.of());
    }

    private static CardQuery range(String from, String to) {
        return everything()
                .with(new CardTerm.Between(
                        CardColumn.CONTROL_DATE,
                        from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
                        to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to))));
    }
}
