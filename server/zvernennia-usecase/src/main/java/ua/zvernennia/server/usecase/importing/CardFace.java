package ua.zvernennia.server.usecase.importing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RegNumber;

/**
 * The part of a stored card that a register file can hold.
 *
 * @param organisation id
 * @param applicant "Прізвище І. П." of the main one; empty for none
 * @param several whether more than one citizen signed
 * @param reviewer id of the position
 * @param processingDistrict code, as {@code appealDistrict}; empty when not stated
 */
public record CardFace(
        CardId id,
        DocumentKind kind,
        RegNumber number,
        LocalDate registeredOn,
        String organisation,
        String applicant,
        boolean several,
        Optional<LocalDate> controlDate,
        Optional<String> reviewer,
        String region,
        String settlement,
        String processingDistrict,
        String appealDistrict,
        String summary) {

    public CardFace {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(number, "number");
        requireNonNull(registeredOn, "registeredOn");
        requireNonNull(organisation, "organisation");
        requireNonNull(controlDate, "controlDate");
        requireNonNull(reviewer, "reviewer");
    }

    static CardFace of(CardId id, ImportedCard card) {
        var content = card.content();
        var places = content.whereabouts();
        return new CardFace(
                id,
                content.kind(),
                card.number(),
                card.registeredOn(),
                card.organisation(),
                mainApplicant(content),
                content.citizens() > 1 || content.applicants().size() > 1,
                content.controlDate(),
                content.reviewer(),
                places.region(),
                places.settlement(),
                places.processingDistrict(),
                places.appealDistrict(),
                content.summary());
    }

    /** The first of the {@code columns} in which the two differ. A column that the file does not have decides nothing. */
    Optional<ImportColumn> difference(CardFace other, Set<ImportColumn> columns) {
        var mine = values();
        var others = other.values();
        return columns.stream()
                .filter(mine::containsKey)
                .sorted()
                .filter(column -> !mine.get(column).equals(others.get(column)))
                .findFirst();
    }

    /** Equal for equal values; 64 bits (FNV-1a), for telling lines of one number apart. */
    long fingerprint() {
        var text = values().toString();
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private Map<ImportColumn, Object> values() {
        var values = new EnumMap<ImportColumn, Object>(ImportColumn.class);
        values.put(ImportColumn.KIND, kind);
        values.put(ImportColumn.NUMBER, number);
        values.put(ImportColumn.REGISTERED_ON, registeredOn);
        values.put(ImportColumn.ORGANISATION, organisation);
        values.put(ImportColumn.APPLICANT, applicant + (several ? " +" : ""));
        values.put(ImportColumn.CONTROL_DATE, controlDate);
        values.put(ImportColumn.REVIEWER, reviewer);
        values.put(ImportColumn.REGION, region);
        values.put(ImportColumn.SETTLEMENT, settlement);
        values.put(ImportColumn.PROCESSING_DISTRICT, processingDistrict);
        values.put(ImportColumn.APPEAL_DISTRICT, appealDistrict);
        values.put(ImportColumn.SUMMARY, summary);
        return values;
    }

    private static String mainApplicant(CardContent content) {
        return content.applicants().isEmpty()
                ? ""
                : content.applicants().getFirst().name().withInitials();
    }
}
