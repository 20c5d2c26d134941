package ua.zvernennia.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;

class MarkRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 20);

    @ParameterizedTest(name = "{0}: {6}")
    @CsvSource({
        "the same text while the first is open,       Дах тече,      100, дах ТЕЧЕ, IN_EXECUTION, 2026-02-25, 0, 2.3",
        "the same text after the term was missed,     Дах тече,      100, Дах тече, IN_EXECUTION, 2026-02-19, 0, 2.2",
        "the same text after an answer,               Дах тече,      100, Дах тече, ANSWERED,     2026-02-19, 0, 2.2",
        "the same question after an answer,           Знову про дах, 100, Дах тече, CLOSED,       2026-02-19, 0, 2.2",
        "the same question while the first is open,   Знову про дах, 100, Дах тече, IN_EXECUTION, 2026-02-25, 0, 2.4",
        "another question after an answer,            Нема води,     090, Дах тече, ANSWERED,     2026-02-19, 0, 2.4",
        "a text that many sent,                       Нема води,     090, Дах тече, ANSWERED,     2026-02-19, 5, 2.5",
        "a repeated appeal of a text that many sent,  Дах тече,      100, Дах тече, ANSWERED,     2026-02-19, 9, 2.2",
    })
    void the_mark_follows_from_the_earlier_appeal(
            String case_,
            String summary,
            String question,
            String earlierSummary,
            CardState state,
            LocalDate control,
            int others,
            String mark) {
        var earlier = new Earlier(
                CardId.random(), "Т-7", "100", earlierSummary, state, LocalDate.of(2026, 1, 20), Optional.of(control));

        assertThat(MarkRules.propose(summary, question, List.of(earlier), others, TODAY)
                        .code())
                .as(case_)
                .isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({"0, 2.1", "4, 2.1", "5, 2.5"})
    void who_has_not_written_before_writes_first_or_with_many(int others, String mark) {
        assertThat(MarkRules.propose("Дах тече", "100", List.of(), others, TODAY))
                .isEqualTo(new MarkProposal(mark, Optional.empty(), ""));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void an_empty_text_is_nobodys_duplicate(String summary) {
        var earlier = new Earlier(
                CardId.random(), "Т-7", "", "", CardState.IN_EXECUTION, TODAY, Optional.of(TODAY.plusDays(9)));

        assertThat(MarkRules.propose(summary, "", List.of(earlier), 0, TODAY).code())
                .isEqualTo(MarkProposal.MULTIPLE);
    }
}
