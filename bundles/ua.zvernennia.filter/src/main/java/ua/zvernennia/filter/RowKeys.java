package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardSort;

/** What rows of one snapshot are sorted by, as numbers: for all rows at once, or for a few of them. */
final class RowKeys {

    private final Chunks chunks;
    private final Dictionaries dictionaries;

    RowKeys(Chunks chunks, Dictionaries dictionaries) {
        this.chunks = chunks;
        this.dictionaries = dictionaries;
    }

    /** Keys by position, the one that weighs most first. */
    List<int[]> all(CardColumn column) {
        if (column == CardColumn.APPLICANT || column == CardColumn.SUMMARY) {
            return List.of(ranks(column));
        }
        return numbers(column).stream().map(this::all).toList();
    }

    /** Negative when the row at the first position stands before the other by the columns alone. */
    int compare(List<CardSort> sort, int first, int second) {
        for (var key : sort) {
            int result = compare(key.column(), first, second);
            if (result != 0) {
                return key.descending() ? -result : result;
            }
        }
        return 0;
    }

    private int compare(CardColumn column, int first, int second) {
        int one = chunks.at(first);
        int other = chunks.at(second);
        int oneSlot = chunks.chunk(one).slot(first - chunks.start(one));
        int otherSlot = chunks.chunk(other).slot(second - chunks.start(other));
        var oneSegment = chunks.chunk(one).segment(oneSlot);
        var otherSegment = chunks.chunk(other).segment(otherSlot);
        int oneRow = chunks.chunk(one).rowInSegment(oneSlot);
        int otherRow = chunks.chunk(other).rowInSegment(otherSlot);
        if (column == CardColumn.APPLICANT || column == CardColumn.SUMMARY) {
            return key(oneSegment, oneRow, column).compareTo(key(otherSegment, otherRow, column));
        }
        for (var number : numbers(column)) {
            int result = Integer.compare(number.of(oneSegment, oneRow), number.of(otherSegment, otherRow));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    private static String key(Segment segment, int row, CardColumn column) {
        return UkrainianOrder.key(segment.texts(column).texts().shown(row));
    }

    private List<Number> numbers(CardColumn column) {
        return switch (column) {
            case SEQ_NO -> List.of(Segment::running, Segment::duplicate);
            case REG_NUMBER -> List.of(rank(Field.PREFIX), Segment::running, Segment::duplicate, rank(Field.CHANNEL));
            case REGISTERED_ON -> List.of(Segment::registered);
            case CONTROL_DATE -> List.of(Segment::control);
            case ORGANISATION, REVIEWER, REGION, SETTLEMENT, PROCESSING_DISTRICT, APPEAL_DISTRICT ->
                List.of(rank(Field.of(column)));
            case APPLICANT, SUMMARY ->
                throw new IllegalArgumentException("column: " + column + " (expected: one of few different texts)");
        };
    }

    private Number rank(Field field) {
        var ranks = dictionaries.of(field).ranks();
        return (segment, row) -> ranks[segment.codes(field).code(row)];
    }

    /** For each position the place of its text among the different texts of the column. */
    private int[] ranks(CardColumn column) {
        var numbers = new HashMap<String, Integer>();
        var keys = all((segment, row) -> numbers.computeIfAbsent(key(segment, row, column), key -> numbers.size()));
        var different = new ArrayList<>(numbers.keySet()).toArray(String[]::new);
        Arrays.parallelSort(different);
        var ranks = new int[different.length];
        for (int i = 0; i < different.length; i++) {
            ranks[numbers.get(different[i])] = i;
        }
        Arrays.setAll(keys, i -> ranks[keys[i]]);
        return keys;
    }

    private int[] all(Number number) {
        var keys = new int[chunks.size()];
        int position = 0;
        for (int i = 0; i < chunks.count(); i++) {
            var chunk = chunks.chunk(i);
            for (int index = 0; index < chunk.size(); index++) {
                int slot = chunk.slot(index);
                keys[position++] = number.of(chunk.segment(slot), chunk.rowInSegment(slot));
            }
        }
        return keys;
    }

    /** What of a row to sort by. */
    private interface Number {
        int of(Segment segment, int row);
    }
}
