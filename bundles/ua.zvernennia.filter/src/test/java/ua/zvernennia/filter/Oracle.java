package ua.zvernennia.filter;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardTerm;
import ua.zvernennia.model.list.DueBand;
import ua.zvernennia.model.list.Match;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/** The same questions answered the slow and obvious way. */
final class Oracle {

    private static final Pattern APOSTROPHES = Pattern.compile("[’ʼ`‘′*´ʹ‛＇]");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\r\\x{A0}\\x{2007}\\x{2009}\\x{202F}\\x00]");

    private final Map<CardId, CardRow> rows = new HashMap<>();
    private final Map<CardId, Long> revisions = new HashMap<>();

    void apply(CardChange change) {
        if (change.revision() < revisions.getOrDefault(change.id(), Long.MIN_VALUE)) {
            return;
        }
        revisions.put(change.id(), change.revision());
        change.row().ifPresentOrElse(row -> rows.put(row.id(), row), () -> rows.remove(change.id()));
    }

    List<CardRow> find(CardQuery query) {
        var found = exactly(query);
        return found.isEmpty() ? OtherKeyboard.of(query).map(this::exactly).orElse(found) : found;
    }

    /** What is found as it was typed, whatever the keyboard stood on. */
    List<CardRow> exactly(CardQuery query) {
        Comparator<CardRow> order = Comparator.comparing(row -> "");
        for (var sort : query.sort()) {
            var byColumn = order(sort.column());
            order = order.thenComparing(sort.descending() ? byColumn.reversed() : byColumn);
        }
        var natural = Comparator.comparing(CardRow::registeredOn)
                .thenComparingInt(row -> row.number().running())
                .thenComparingInt(row -> row.number().duplicate())
                .reversed()
                .thenComparing(CardRow::id);
        return rows.values().stream()
                .filter(row -> matches(row, query))
                .sorted(order.thenComparing(natural))
                .toList();
    }

    private static boolean matches(CardRow row, CardQuery query) {
        return words(query.anywhere()).stream()
                        .allMatch(word -> Arrays.stream(CardColumn.values())
                                .anyMatch(
                                        column -> fold(column, column.text(row)).contains(fold(column, word))))
                && query.columns().entrySet().stream()
                        .allMatch(entry -> has(row, entry.getKey(), query.match(entry.getKey()), entry.getValue()))
                && query.overdueOn().map(row::overdueOn).orElse(true)
                && query.terms().stream().allMatch(term -> holds(row, term));
    }

    private static boolean has(CardRow row, CardColumn column, Match match, String fragment) {
        var text = fold(column, column.text(row));
        var sought = fold(column, blanks(fragment).strip());
        return switch (match) {
            case FRAGMENT -> text.contains(sought);
            case START -> text.startsWith(sought);
            case WORDS -> words(fragment).stream().allMatch(word -> text.contains(fold(column, word)));
        };
    }

    private static boolean holds(CardRow row, CardTerm term) {
        return switch (term) {
            case CardTerm.Between(var column, var from, var to) -> {
                var day = column == CardColumn.CONTROL_DATE ? row.controlDate() : Optional.of(row.registeredOn());
                yield day.isPresent()
                        && from.map(first -> !day.get().isBefore(first)).orElse(true)
                        && to.map(last -> !day.get().isAfter(last)).orElse(true);
            }
            case CardTerm.OneOf(var column, var texts) -> texts.contains(column.text(row));
            case CardTerm.Filled(var column, var filled) ->
                filled != column.text(row).isBlank();
            case CardTerm.InState(var states) -> states.contains(row.state());
            case CardTerm.OfKind(var kinds) -> kinds.contains(row.kind());
            case CardTerm.Due(var bands, var today, var soonUntil) ->
                DueBand.of(row, today, soonUntil).filter(bands::contains).isPresent();
        };
    }

    private static List<String> words(String typed) {
        var words = new ArrayList<>(Arrays.asList(blanks(typed).strip().split("\\s+")));
        words.removeIf(String::isEmpty);
        return words;
    }

    /** What looks like a blank is one, also the no-break spaces that {@code \s} and {@code strip()} leave alone. */
    private static String blanks(String typed) {
        return typed.replaceAll("[\\u00A0\\u2007\\u2009\\u202F\\x00]", " ");
    }

    private static Comparator<CardRow> order(CardColumn column) {
        Function<CardRow, Integer> running = row -> row.number().running();
        Function<CardRow, Integer> duplicate = row -> row.number().duplicate();
        return switch (column) {
            case SEQ_NO -> Comparator.comparing(running).thenComparing(duplicate);
            case REG_NUMBER ->
                Comparator.comparing(
                                (CardRow row) -> UkrainianOrder.key(row.number().prefix()))
                        .thenComparing(running)
                        .thenComparing(duplicate)
                        .thenComparing(row -> UkrainianOrder.key(row.number().channel()));
            case REGISTERED_ON -> Comparator.comparing(CardRow::registeredOn);
            case CONTROL_DATE -> Comparator.comparing(row -> row.controlDate().orElse(LocalDate.MAX));
            case APPLICANT, ORGANISATION, REVIEWER, REGION, SETTLEMENT, PROCESSING_DISTRICT, APPEAL_DISTRICT, SUMMARY ->
                Comparator.comparing(row -> UkrainianOrder.key(column.text(row)));
        };
    }

    /** Not {@code Folding}: the same rule said in other words. */
    static String fold(CardColumn column, String text) {
        var composed = text.chars().anyMatch(c -> c >= 0x300 && c <= 0x36F)
                ? Normalizer.normalize(text, Normalizer.Form.NFC)
                : text;
        var folded = composed.toUpperCase(Locale.ROOT);
        folded = APOSTROPHES.matcher(folded).replaceAll("'");
        folded = DASHES.matcher(folded).replaceAll("-");
        folded = BLANKS.matcher(folded).replaceAll(" ");
        if (column == CardColumn.REG_NUMBER) {
            var latin = "ABCEHIKMOPTX";
            for (int i = 0; i < latin.length(); i++) {
                folded = folded.replace(latin.charAt(i), "АВСЕНІКМОРТХ".charAt(i));
            }
        }
        return folded;
    }
}
