package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What people fill in on a registration card: all of it but the number, which the server gives.
 *
 * @param receivedOn Дата надходження, in Europe/Kyiv
 * @param applicants Заявники, the first is the main one; empty for an anonymous appeal and for other kinds
 * @param citizens number of people who signed, at least 1; more than {@code applicants.size()} when not all are named
 * @param summary Зміст
 * @param controlDate Контрольний термін, last day of execution, inclusive; empty means no control
 * @param controlRule code of the term rule that gave the date, e.g. "T30"; empty when set by hand
 * @param reviewer Розглядає: id of the position, see {@code Position}; empty if not decided
 * @param note Примітка
 * @param details what the card carries beyond its front
 */
public record CardContent(
        DocumentKind kind,
        LocalDate receivedOn,
        List<Applicant> applicants,
        int citizens,
        Classification classification,
        Whereabouts whereabouts,
        String summary,
        Optional<LocalDate> controlDate,
        String controlRule,
        Optional<String> reviewer,
        String note,
        CardDetails details) {

    /** Longest summary, in characters; the same limit as the column {@code document.summary}. */
    public static final int SUMMARY_MAX = 4000;

    public static final int NOTE_MAX = 2000;
    public static final int APPLICANTS_MAX = 200;

    /** More people than the city has sign nothing. */
    public static final int CITIZENS_MAX = 9_999_999;

    public CardContent {
        requireNonNull(kind, "kind");
        requireNonNull(receivedOn, "receivedOn");
        applicants = List.copyOf(applicants);
        requireNonNull(classification, "classification");
        requireNonNull(whereabouts, "whereabouts");
        summary = requireNonNull(summary, "summary").strip();
        requireNonNull(controlDate, "controlDate");
        requireNonNull(controlRule, "controlRule");
        requireNonNull(reviewer, "reviewer");
        note = requireNonNull(note, "note").strip();
        requireNonNull(details, "details");
        Limits.check("summary", summary, SUMMARY_MAX);
        Limits.check("note", note, NOTE_MAX);
        Limits.check("controlRule", controlRule, Classification.CODE_MAX);
        if (citizens < 1 || citizens > CITIZENS_MAX) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "citizens: " + citizens + " (expected: 1 to " + CITIZENS_MAX + ')',
                    Map.of("field", "citizens"));
        }
        if (applicants.size() > APPLICANTS_MAX) {
            throw new RegistryException(
                    ErrorCode.TOO_MANY_APPLICANTS,
                    "applicants: " + applicants.size() + " (expected: <= " + APPLICANTS_MAX + ')',
                    Map.of("limit", Integer.toString(APPLICANTS_MAX)));
        }
        if (controlDate.isPresent() && controlDate.get().isBefore(receivedOn)) {
            throw new RegistryException(
                    ErrorCode.CONTROL_DATE_BEFORE_RECEIPT,
                    "control date " + controlDate.get() + " (expected: >= " + receivedOn + ')',
                    Map.of("field", "controlDate"));
        }
    }

    /** A card without more than its front. */
    public CardContent(
            DocumentKind kind,
            LocalDate receivedOn,
            List<Applicant> applicants,
            int citizens,
            Classification classification,
            Whereabouts whereabouts,
            String summary,
            Optional<LocalDate> controlDate,
            String controlRule,
            Optional<String> reviewer,
            String note) {
        this(
                kind,
                receivedOn,
                applicants,
                citizens,
                classification,
                whereabouts,
                summary,
                controlDate,
                controlRule,
                reviewer,
                note,
                CardDetails.NONE);
    }

    /** The same content with another control date. */
    public CardContent withControl(Optional<LocalDate> date, String rule) {
        return new CardContent(
                kind,
                receivedOn,
                applicants,
                citizens,
                classification,
                whereabouts,
                summary,
                date,
                rule,
                reviewer,
                note,
                details);
    }

    /** The same content with another reviewer. */
    public CardContent withReviewer(Optional<String> next) {
        return new CardContent(
                kind,
                receivedOn,
                applicants,
                citizens,
                classification,
                whereabouts,
                summary,
                controlDate,
                controlRule,
                next,
                note,
                details);
    }

    /** The same content with other applicants. */
    public CardContent withApplicants(List<Applicant> next) {
        return new CardContent(
                kind,
                receivedOn,
                next,
                citizens,
                classification,
                whereabouts,
                summary,
                controlDate,
                controlRule,
                reviewer,
                note,
                details);
    }

    /** The same content with other details. */
    public CardContent withDetails(CardDetails next) {
        return new CardContent(
                kind,
                receivedOn,
                applicants,
                citizens,
                classification,
                whereabouts,
                summary,
                controlDate,
                controlRule,
                reviewer,
                note,
                next);
    }
}
