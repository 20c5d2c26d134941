package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardSort;

/** Orders of one snapshot, made when first asked for. Ties keep the natural order, whatever the direction. */
final class SortOrders {

    private static final int KEPT = 4;

    private final Chunks chunks;
    private final Dictionaries dictionaries;
    private final Map<List<CardSort>, SortOrder> orders = new ConcurrentHashMap<>();

    SortOrders(Chunks chunks, Dictionaries dictionaries) {
        this.chunks = chunks;
        this.dictionaries = dictionaries;
    }

    SortOrder order(List<CardSort> sort) {
        if (orders.size() >= KEPT && !orders.containsKey(sort)) {
            orders.clear(); // whoever clicks through all columns must not fill the heap with 8 bytes a card each
        }
        return orders.computeIfAbsent(sort, this::make);
    }

    /** Sorts by the last key first: each pass is stable, so the first column ends up deciding. */
    private SortOrder make(List<CardSort> sort) {
        var positions = new int[chunks.size()];
        Arrays.setAll(positions, i -> i);
        for (var column : new ArrayList<>(sort).reversed()) {
            for (var keys : keys(column.column()).reversed()) {
                if (column.descending()) {
                    Arrays.setAll(keys, i -> ~keys[i]);
                }
                positions = Radix.sorted(positions, keys);
            }
        }
        return new SortOrder(positions);
    }

    /** Keys by position, the one that weighs most first. */
    private List<int[]> keys(CardColumn column) {
        return switch (column) {
            case SEQ_NO -> List.of(keys(Segment::running), keys(Segment::duplicate));
            case REG_NUMBER ->
                List.of(ranks(Field.PREFIX), keys(Segment::running), keys(Segment::duplicate), ranks(Field.CHANNEL));
            case REGISTERED_ON -> List.of(keys(Segment::registered));
            case CONTROL_DATE -> List.of(keys(Segment::control));
            case APPLICANT, SUMMARY -> List.of(ranks(column));
            case ORGANISATION, REVIEWER, REGION, SETTLEMENT, PROCESSING_DISTRICT, APPEAL_DISTRICT ->
                List.of(ranks(Field.of(column)));
        };
    }

    private int[] ranks(Field field) {
        var ranks = dictionaries.of(field).ranks();
        return keys((segment, row) -> ranks[segment.codes(field).code(row)]);
    }

    /** For each position the place of its text among the different texts of the column. */
    private int[] ranks(CardColumn column) {
        var numbers = new HashMap<String, Integer>();
        var keys = keys((segment, row) -> numbers.computeIfAbsent(
                UkrainianOrder.key(segment.texts(column).texts().shown(row)), key -> numbers.size()));
        var different = numbers.keySet().toArray(String[]::new);
        Arrays.parallelSort(different);
        var ranks = new int[different.length];
        for (int i = 0; i < different.length; i++) {
            ranks[numbers.get(different[i])] = i;
        }
        Arrays.setAll(keys, i -> ranks[keys[i]]);
        return keys;
    }

    private int[] keys(Key key) {
        var keys = new int[chunks.size()];
        int position = 0;
        for (int i = 0; i < chunks.count(); i++) {
            var chunk = chunks.chunk(i);
            for (int index = 0; index < chunk.size(); index++) {
                int slot = chunk.slot(index);
                keys[position++] = key.of(chunk.segment(slot), chunk.rowInSegment(slot));
            }
        }
        return keys;
    }

    /** What of a row to sort by. */
    private interface Key {
        int of(Segment segment, int row);
    }
}
