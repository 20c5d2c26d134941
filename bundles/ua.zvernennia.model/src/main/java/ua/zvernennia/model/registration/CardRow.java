package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import ua.zvernennia.model.security.Confidentiality;

/**
 * One line of the card list: what the feed carries, the cache keeps and the filter searches. Texts are ready to show,
 * in Ukrainian, personal fields already masked for whoever may not see them.
 *
 * @param applicant "Прізвище І. П.", with "та ін." for more than one; empty for anonymous
 * @param organisation name of the registering organisation
 * @param reviewer surname and initials of who holds the position
 * @param confidentiality how closed the card was made; empty for what its kind of document says
 */
public record CardRow(
        CardId id,
        long revision,
        DocumentKind kind,
        CardState state,
        RegNumber number,
        LocalDate registeredOn,
        String applicant,
        String organisation,
        Optional<LocalDate> controlDate,
        String reviewer,
        String region,
        String settlement,
        String processingDistrict,
        String appealDistrict,
        String summary,
        Optional<Confidentiality> confidentiality) {

    /** The list carries only the beginning of a summary, in characters. */
    public static final int SUMMARY_MAX = 200;

    public CardRow {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(state, "state");
        requireNonNull(number, "number");
        requireNonNull(registeredOn, "registeredOn");
        requireNonNull(applicant, "applicant");
        requireNonNull(organisation, "organisation");
        requireNonNull(controlDate, "controlDate");
        requireNonNull(reviewer, "reviewer");
        requireNonNull(region, "region");
        requireNonNull(settlement, "settlement");
        requireNonNull(processingDistrict, "processingDistrict");
        requireNonNull(appealDistrict, "appealDistrict");
        requireNonNull(summary, "summary");
        requireNonNull(confidentiality, "confidentiality");
    }

    /** The line of a card that nobody has closed. */
    public CardRow(
            CardId id,
            long revision,
            DocumentKind kind,
            CardState state,
            RegNumber number,
            LocalDate registeredOn,
            String applicant,
            String organisation,
            Optional<LocalDate> controlDate,
            String reviewer,
            String region,
            String settlement,
            String processingDistrict,
            String appealDistrict,
            String summary) {
        this(
                id,
                revision,
                kind,
                state,
                number,
                registeredOn,
                applicant,
                organisation,
                controlDate,
                reviewer,
                region,
                settlement,
                processingDistrict,
                appealDistrict,
                summary,
                Optional.empty());
    }

    /** The same line as of another revision. */
    public CardRow withRevision(long other) {
        return new CardRow(
                id,
                other,
                kind,
                state,
                number,
                registeredOn,
                applicant,
                organisation,
                controlDate,
                reviewer,
                region,
                settlement,
                processingDistrict,
                appealDistrict,
                summary,
                confidentiality);
    }

    /** Overdue from the day after the control date; {@code today} is the caller's, so tests need no clock. */
    public boolean overdueOn(LocalDate today) {
        return !state.isFinal() && controlDate.isPresent() && controlDate.get().isBefore(today);
    }
}
