package ua.zvernennia.server.usecase.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A list that an administrator takes out and brings in as a file. What a card may refer to is never edited: a row ends by
 * its last day and another one follows; only what {@link #editable} names may be written over.
 */
public enum Dictionary {
    CLASSIFIERS(
            List.of("classifier", "code", "name", "parent", "ordinal", "valid_from", "valid_to", "source_act"),
            Set.of("classifier", "code", "valid_from"),
            Set.of("valid_to")),
    DISTRICTS(List.of("code", "name", "ordinal"), Set.of("code"), Set.of("name", "ordinal")),
    ORGANISATIONS(
            List.of("id", "code", "name", "short_name", "parent_id", "type"),
            Set.of("id"),
            Set.of("code", "name", "short_name", "parent_id", "type")),
    POSITIONS(
            List.of("id", "unit_id", "title", "holder", "role", "head", "valid_from", "valid_to"),
            Set.of("id"),
            Set.of("holder", "head", "valid_to")),
    HOLIDAYS(
            List.of("ordinal", "name", "month", "day", "after_easter", "first_year", "last_year"),
            Set.of("ordinal"),
            Set.of("name", "last_year")),
    REGIMES(List.of("valid_from", "regime", "valid_to", "source_act"), Set.of("valid_from"), Set.of("valid_to")),
    CALENDAR_DAYS(
            List.of("day", "organisation_id", "working", "source_act"), Set.of("day", "organisation_id"), Set.of()),
    TERM_RULES(
            List.of("code", "unit", "length", "shift", "article"),
            Set.of("code"),
            Set.of("unit", "length", "shift", "article"));

    private final List<String> columns;
    private final Set<String> key;
    private final Set<String> editable;

    Dictionary(List<String> columns, Set<String> key, Set<String> editable) {
        this.columns = columns;
        this.key = key;
        this.editable = editable;
    }

    /** In the order of the file. */
    public List<String> columns() {
        return columns;
    }

    /** Which columns tell one row from another. */
    public Set<String> key() {
        return key;
    }

    /** Which columns of a stored row a file may change. */
    public Set<String> editable() {
        return editable;
    }

    /** Its name on a command line: small letters and dashes. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Dictionary> ofTitle(String title) {
        return Arrays.stream(values()).filter(one -> one.title().equals(title)).findFirst();
    }
}
