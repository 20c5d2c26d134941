package ua.zvernennia.server.usecase.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.text.TextFold;

/** What the names in a file stand for. */
final class Lookups {

    private static final String DISTRICT_WORD = " РАЙОН";

    private static final Map<String, DocumentKind> KINDS = Map.ofEntries(
            Map.entry("ЗВЕРНЕННЯ ГРОМАДЯН", DocumentKind.APPEAL),
            Map.entry("ЗВЕРНЕННЯ", DocumentKind.APPEAL),
            Map.entry("ВХІДНІ", DocumentKind.INCOMING),
            Map.entry("ВХІДНИЙ", DocumentKind.INCOMING),
            Map.entry("ВИХІДНІ", DocumentKind.OUTGOING),
            Map.entry("ВИХІДНИЙ", DocumentKind.OUTGOING),
            Map.entry("ВНУТРІШНІ", DocumentKind.INTERNAL),
            Map.entry("ВНУТРІШНІЙ", DocumentKind.INTERNAL),
            Map.entry("НОРМАТИВНО-РОЗПОРЯДЧІ", DocumentKind.REGULATORY),
            Map.entry("НОРМАТИВНО-РОЗПОРЯДЧИЙ", DocumentKind.REGULATORY),
            Map.entry("ЗАПИТИ НА ІНФОРМАЦІЮ", DocumentKind.INFO_REQUEST),
            Map.entry("ЗАПИТ НА ІНФОРМАЦІЮ", DocumentKind.INFO_REQUEST));

    private final Map<String, String> districts = new HashMap<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, String> organisationsByCode = new HashMap<>();
    private final Map<String, String> reviewers = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    Lookups(Directory directory) {
        for (var district : directory.districts()) {
            districts.put(TextFold.fold(district.name()), district.code());
        }
        for (var unit : directory.organisations()) {
            organisationsByCode.put(unit.code(), unit.id());
            organisations.put(TextFold.fold(unit.shortName()), unit.id());
        }
        for (var unit : directory.organisations()) { // a full name wins over a short one
            organisations.put(TextFold.fold(unit.name()), unit.id());
        }
        directory.positions().stream()
                .filter(position -> !position.holder().isEmpty())
                .forEach(this::addReviewer);
        directory.classifiers().forEach(row -> codes.add(row.classifier() + '\n' + row.code()));
    }

    /** Code of a district by its name, with or without the word «район». */
    Optional<String> district(String name) {
        var key = TextFold.fold(name);
        return Optional.ofNullable(districts.get(key))
                .or(() -> key.endsWith(DISTRICT_WORD)
                        ? Optional.ofNullable(districts.get(key.substring(0, key.length() - DISTRICT_WORD.length())))
                        : Optional.empty())
                .or(() -> Optional.of(name).filter(districts::containsValue)); // the code itself
    }

    /** Id of an organisation by its full or short name. */
    Optional<String> organisation(String name) {
        return Optional.ofNullable(organisations.get(TextFold.fold(name)));
    }

    /** Id of an organisation by its code. */
    Optional<String> organisationByCode(String code) {
        return Optional.ofNullable(organisationsByCode.get(code));
    }

    /** Id of the one position whose holder bears this name; none when two do. */
    Optional<String> reviewer(String name) {
        return Optional.ofNullable(reviewers.get(holderKey(name))).filter(id -> !id.isEmpty());
    }

    Optional<DocumentKind> kind(String label) {
        return Optional.ofNullable(KINDS.get(TextFold.fold(label)));
    }

    /** The code when the classifier has it, else nothing. */
    String codeIfKnown(String classifier, String code) {
        return codes.contains(classifier + '\n' + code) ? code : "";
    }

    private void addReviewer(Position position) {
        reviewers.merge(holderKey(position.holder()), position.id(), (one, other) -> "");
    }

    private static String holderKey(String name) {
        return TextFold.fold(name).replaceAll("[\\s.]", "");
    }
}
