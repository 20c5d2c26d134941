package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardTerm;
import ua.zvernennia.model.list.DueBand;

/** Makes conditions ready for one snapshot: whatever depends on its dictionaries is worked out here, once a query. */
final class Compiler {

    private static final Pattern BLANKS = Pattern.compile(" +");

    private final Dictionaries dictionaries;

    Compiler(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** The needle stands in some column. № з/п is left out: it is a part of № документа. */
    Condition anywhere(Needle needle) {
        var columns = new ArrayList<Condition>();
        for (var column : Arrays.asList(CardColumn.values()).reversed()) { // long texts first: they fill most
            var condition = column == CardColumn.SEQ_NO ? Condition.NEVER : text(column, needle);
            if (!condition.equals(Condition.NEVER)) {
                columns.add(condition);
            }
        }
        return (segment, marks) -> {
            for (int i = 0; i < columns.size() && !marks.isFull(); i++) {
                columns.get(i).mark(segment, marks);
            }
        };
    }

    /** The needle stands in the column. */
    Condition text(CardColumn column, Needle needle) {
        return switch (column) {
            case SEQ_NO -> running(needle);
            case REG_NUMBER -> number(needle.asNumber());
            case REGISTERED_ON, CONTROL_DATE -> needle.isOfDate() ? shown(column, needle::isIn) : Condition.NEVER;
            case APPLICANT, SUMMARY -> {
                var search = new TextSearch(needle, dictionaries.lexicons().of(column));
                yield (segment, marks) -> segment.texts(column).mark(search, marks);
            }
            case ORGANISATION, REVIEWER, REGION, SETTLEMENT, PROCESSING_DISTRICT, APPEAL_DISTRICT ->
                codes(Field.of(column), dictionaries.of(Field.of(column)).where(needle));
        };
    }

    Condition term(CardTerm term) {
        return switch (term) {
            case CardTerm.Between(var column, var from, var to) ->
                between(
                        column,
                        from.map(day -> (int) day.toEpochDay()).orElse(Integer.MIN_VALUE),
                        to.map(day -> (int) day.toEpochDay()).orElse(Segment.NO_DATE - 1));
            case CardTerm.OneOf(var column, var texts) -> oneOf(column, texts);
            case CardTerm.Filled(var column, var filled) -> filled ? shown(column, Compiler::isFilled) : blank(column);
            case CardTerm.InState(var states) -> rows((segment, row) -> states.contains(segment.state(row)));
            case CardTerm.OfKind(var kinds) -> rows((segment, row) -> kinds.contains(segment.kind(row)));
            case CardTerm.Due due -> due(due);
        };
    }

    /** Open cards with a control date before the day, which counts from 1970-01-01. */
    static Condition overdue(int day) {
        return rows((segment, row) ->
                segment.control(row) < day && !segment.state(row).isFinal());
    }

    private static Condition running(Needle needle) {
        if (!needle.wide().chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Condition.NEVER;
        }
        var anywhere = new Needle(needle.wide(), needle.codes(), false);
        return (segment, marks) -> {
            var candidates = Marks.none(segment.size());
            segment.numbers().mark(anywhere, candidates);
            candidates.retain(row -> needle.isIn(Integer.toString(segment.running(row))));
            marks.or(candidates.words());
        };
    }

    /** A document number is {@code channel/prefix-running/duplicate}, so letters stand in channel or prefix alone. */
    private Condition number(Needle needle) {
        if (needle.needsProof()) {
            return Condition.NEVER; // no number has a letter outside the alphabet
        }
        if (needle.atStart() || !needle.isOfLetters()) {
            return (segment, marks) -> segment.numbers().mark(needle, marks);
        }
        var prefix = codes(Field.PREFIX, dictionaries.of(Field.PREFIX).where(needle));
        var channel = codes(Field.CHANNEL, dictionaries.of(Field.CHANNEL).where(needle));
        if (prefix.equals(Condition.NEVER) && channel.equals(Condition.NEVER)) {
            return Condition.NEVER;
        }
        return (segment, marks) -> {
            prefix.mark(segment, marks);
            channel.mark(segment, marks);
        };
    }

    private static Condition between(CardColumn column, int from, int to) {
        boolean control = column == CardColumn.CONTROL_DATE;
        return (segment, marks) -> {
            var days = control ? segment.controlDays() : segment.registeredDays();
            days.mark(day -> day >= from && day <= to, marks);
        };
    }

    private Condition oneOf(CardColumn column, Set<String> texts) {
        return switch (column) {
            case APPLICANT, SUMMARY -> {
                var searches = texts.stream()
                        .map(text -> new TextSearch(
                                Needle.of(text, true), dictionaries.lexicons().of(column)))
                        .toList();
                yield (segment, marks) -> {
                    var candidates = Marks.none(segment.size());
                    searches.forEach(search -> segment.texts(column).mark(search, candidates));
                    candidates.retain(
                            row -> texts.contains(segment.texts(column).texts().shown(row)));
                    marks.or(candidates.words());
                };
            }
            case SEQ_NO,
                    REG_NUMBER,
                    REGISTERED_ON,
                    ORGANISATION,
                    CONTROL_DATE,
                    REVIEWER,
                    REGION,
                    SETTLEMENT,
                    PROCESSING_DISTRICT,
                    APPEAL_DISTRICT -> shown(column, texts::contains);
        };
    }

    private Condition blank(CardColumn column) {
        return switch (column) {
            case APPLICANT, SUMMARY ->
                rows((segment, row) -> segment.texts(column).texts().isBlank(row));
            case SEQ_NO,
                    REG_NUMBER,
                    REGISTERED_ON,
                    ORGANISATION,
                    CONTROL_DATE,
                    REVIEWER,
                    REGION,
                    SETTLEMENT,
                    PROCESSING_DISTRICT,
                    APPEAL_DISTRICT -> shown(column, String::isBlank);
        };
    }

    /** Rows whose text as shown passes; quick where the column has few different texts. */
    private Condition shown(CardColumn column, Predicate<String> passes) {
        return switch (column) {
            case SEQ_NO -> rows((segment, row) -> passes.test(Integer.toString(segment.running(row))));
            case REG_NUMBER ->
                rows((segment, row) ->
                        passes.test(segment.row(row, dictionaries).number().text()));
            case REGISTERED_ON -> {
                var days = new Days(passes);
                yield (segment, marks) -> segment.registeredDays().mark(days::passes, marks);
            }
            case CONTROL_DATE -> {
                var days = new Days(passes);
                yield (segment, marks) -> segment.controlDays().mark(days::passes, marks);
            }
            case APPLICANT, SUMMARY ->
                rows((segment, row) -> passes.test(segment.texts(column).texts().shown(row)));
            case ORGANISATION, REVIEWER, REGION, SETTLEMENT, PROCESSING_DISTRICT, APPEAL_DISTRICT ->
                codes(Field.of(column), dictionaries.of(Field.of(column)).where(passes));
        };
    }

    private static Condition due(CardTerm.Due due) {
        int today = (int) due.today().toEpochDay();
        int soonUntil = (int) due.soonUntil().toEpochDay();
        return rows((segment, row) ->
                !segment.state(row).isFinal() && due.bands().contains(band(segment.control(row), today, soonUntil)));
    }

    private static DueBand band(int control, int today, int soonUntil) {
        if (control == Segment.NO_DATE) {
            return DueBand.NO_DATE;
        }
        if (control < today) {
            return DueBand.OVERDUE;
        }
        return control > soonUntil ? DueBand.LATER : DueBand.SOON;
    }

    private static Condition codes(Field field, boolean[] wanted) {
        return wanted.length == 0
                ? Condition.NEVER
                : (segment, marks) -> segment.codes(field).mark(code -> wanted[code], marks);
    }

    private static boolean isFilled(String text) {
        return !text.isBlank();
    }

    private static Condition rows(RowTest test) {
        return (segment, marks) -> {
            for (int row = 0; row < segment.size(); row++) {
                if (test.passes(segment, row)) {
                    marks.set(row);
                }
            }
        };
    }

    /** A question of one row. */
    private interface RowTest {
        boolean passes(Segment segment, int row);
    }

    /** The words of what was typed, each to be found anywhere in a text. */
    static List<Needle> words(String typed) {
        return BLANKS.splitAsStream(Folding.wide(typed))
                .filter(word -> !word.isBlank())
                .map(word -> Needle.of(word, false))
                .toList();
    }
}
