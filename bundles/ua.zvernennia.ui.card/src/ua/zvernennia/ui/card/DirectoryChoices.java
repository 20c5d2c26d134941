package ua.zvernennia.ui.card;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;

/** The rows that a field of the card offers, out of the directory as it is now. */
final class DirectoryChoices {

    private static final Map<CardField, String> CLASSIFIERS = Map.of(
            CardField.RECEIPT_FORM, Classifiers.RECEIPT_FORM,
            CardField.RECEIPT_MARK, Classifiers.RECEIPT_MARK,
            CardField.APPEAL_KIND, Classifiers.APPEAL_KIND,
            CardField.SUBJECT, Classifiers.SUBJECT,
            CardField.TYPE, Classifiers.TYPE,
            CardField.QUESTION, Classifiers.QUESTION);

    /** Before there is a directory. */
    static final DirectoryChoices NONE = new DirectoryChoices(Directory.EMPTY, LocalDate.EPOCH);

    private final Directory directory;
    private final LocalDate day;
    private final Map<CardField, List<Choice>> valid = new EnumMap<>(CardField.class);

    /** @param day rows that are not valid on it are not offered */
    DirectoryChoices(Directory directory, LocalDate day) {
        this.directory = directory;
        this.day = day;
    }

    static boolean isClosed(CardField field) {
        return CLASSIFIERS.containsKey(field)
                || field == CardField.PROCESSING_DISTRICT
                || field == CardField.APPEAL_DISTRICT
                || field == CardField.REVIEWER;
    }

    /**
     * @param current the code that the card has: offered even when it is no longer valid
     */
    List<Choice> of(CardField field, String current) {
        var rows = valid.computeIfAbsent(field, each -> rows(each, ""));
        boolean known =
                current.isEmpty() || rows.stream().anyMatch(row -> row.code().equals(current));
        return known ? rows : rows(field, current);
    }

    /** Whether this is still what {@code present} offers on {@code today}. */
    boolean isOf(Directory present, LocalDate today) {
        return directory == present && day.equals(today);
    }

    private List<Choice> rows(CardField field, String current) {
        return switch (field) {
            case PROCESSING_DISTRICT, APPEAL_DISTRICT -> districts();
            case REVIEWER -> positions(current);
            case QUESTION -> questions(current);
            default -> classifier(CLASSIFIERS.get(field), current);
        };
    }

    /** The name behind a stored code; the code itself when the directory does not know it, or for open fields. */
    String name(CardField field, String code) {
        if (!isClosed(field)) {
            return code;
        }
        return of(field, code).stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElse(code);
    }

    /** The name behind a code of any classifier; the code itself when there is none. */
    String name(String classifier, String code) {
        return classifier(classifier, code).stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElse(code);
    }

    /** The rows of a classifier that are offered. */
    List<Choice> rowsOf(String classifier) {
        return classifier(classifier, "");
    }

    /** Whom a complaint may be about: organisations and who holds a position in them. */
    List<Choice> unitsAndPositions() {
        return Stream.concat(
                        directory.organisations().stream().map(unit -> new Choice(unit.id(), unit.name())),
                        positions("").stream())
                .toList();
    }

    /** Name of the organisation that registered a card. */
    String organisation(String id) {
        return directory.organisations().stream()
                .filter(unit -> unit.id().equals(id))
                .map(OrgUnit::name)
                .findFirst()
                .orElse("");
    }

    private List<Choice> districts() {
        return directory.districts().stream()
                .map(district -> new Choice(district.code(), district.name()))
                .toList();
    }

    private List<Choice> classifier(String classifier, String current) {
        return directory.classifiers().stream()
                .filter(row -> row.classifier().equals(classifier))
                .filter(row -> row.validOn(day) || row.code().equals(current))
                .map(row -> new Choice(row.code(), row.name()))
                .toList();
    }

    // People know the questions by their number.
    private List<Choice> questions(String current) {
        return classifier(Classifiers.QUESTION, current).stream()
                .map(choice -> new Choice(choice.code(), choice.code() + ' ' + choice.text()))
                .toList();
    }

    private List<Choice> positions(String current) {
        var units = directory.organisations().stream().collect(toMap(OrgUnit::id, OrgUnit::shortName, (a, b) -> a));
        return directory.positions().stream()
                .filter(position -> position.validOn(day) || position.id().equals(current))
                .map(position -> new Choice(position.id(), text(position, units)))
                .toList();
    }

    private static String text(Position position, Map<String, String> units) {
        var unit = units.getOrDefault(position.unit(), "");
        var place = unit.isEmpty() ? position.title() : position.title() + ", " + unit;
        return position.holder().isEmpty() ? place : position.holder() + " — " + place;
    }
}
