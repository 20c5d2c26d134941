package ua.zvernennia.model.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class CardContentTest {

    private static final LocalDate RECEIVED = LocalDate.of(2013, 11, 6);
    private static final Applicant SOMEONE = new Applicant(new PersonName("Бойко", "Ія", ""), "", "", "");

    @Test
    void limits_are_inclusive() {
        var content = content(200, 1, "я".repeat(CardContent.SUMMARY_MAX), RECEIVED);

        assertThat(content.summary()).hasSize(CardContent.SUMMARY_MAX);
        assertThat(content.applicants()).hasSize(CardContent.APPLICANTS_MAX);
    }

    @Test
    void each_excess_has_its_code() {
        refused(() -> content(1, 1, "я".repeat(CardContent.SUMMARY_MAX + 1), RECEIVED), ErrorCode.TEXT_TOO_LONG);
        refused(() -> content(201, 201, "", RECEIVED), ErrorCode.TOO_MANY_APPLICANTS);
        refused(() -> content(1, 0, "", RECEIVED), ErrorCode.INVALID_VALUE);
        refused(() -> content(1, 1, "", RECEIVED.minusDays(1)), ErrorCode.CONTROL_DATE_BEFORE_RECEIPT);
    }

    @Test
    void overdue_begins_the_day_after_the_control_date() {
        var row = row(CardState.IN_EXECUTION);

        assertThat(row.overdueOn(LocalDate.of(2013, 12, 6))).isFalse();
        assertThat(row.overdueOn(LocalDate.of(2013, 12, 7))).isTrue();
        assertThat(row(CardState.ANSWERED).overdueOn(LocalDate.of(2014, 1, 1))).isFalse();
    }

    private static void refused(Runnable work, ErrorCode code) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static CardContent content(int applicants, int citizens, String summary, LocalDate control) {
        return new CardContent(
                DocumentKind.APPEAL,
                RECEIVED,
                Collections.nCopies(applicants, SOMEONE),
                citizens,
                Classification.NONE,
                new Whereabouts("", "", "OTHER", "OTHER"),
                summary,
                Optional.of(control),
                "T30",
                Optional.empty(),
                "");
    }

    private static CardRow row(CardState state) {
        return new CardRow(
                CardId.random(),
                1,
                DocumentKind.APPEAL,
                state,
                RegNumber.parse("Б-1"),
                RECEIVED,
                "Бойко І.",
                "",
                Optional.of(LocalDate.of(2013, 12, 6)),
                "",
                "",
                "",
                "",
                "",
                "");
    }
}
