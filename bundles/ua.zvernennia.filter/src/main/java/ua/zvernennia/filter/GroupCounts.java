package ua.zvernennia.filter;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import ua.zvernennia.model.list.CardGroup;
import ua.zvernennia.model.registration.CardState;

/** Counts matches by a column of few different values: codes are counted, no row is made. */
final class GroupCounts {

    private static final int PAUSE = 1 << 14;
    private static final CardState[] STATES = CardState.values();

    private final Chunks chunks;
    private final Dictionaries dictionaries;

    GroupCounts(Chunks chunks, Dictionaries dictionaries) {
        this.chunks = chunks;
        this.dictionaries = dictionaries;
    }

    Map<String, Integer> of(Matches matches, CardGroup group, BooleanSupplier cancelled) {
        return group.column()
                .map(Field::of)
                .map(field -> {
                    var texts = dictionaries.of(field);
                    return count(
                            matches,
                            texts.size(),
                            (segment, row) -> segment.codes(field).code(row),
                            texts::value,
                            cancelled);
                })
                .orElseGet(() -> count(
                        matches,
                        STATES.length,
                        (segment, row) -> segment.state(row).ordinal(),
                        code -> STATES[code].name(),
                        cancelled));
    }

    private Map<String, Integer> count(
            Matches matches, int codes, Code code, IntFunction<String> text, BooleanSupplier cancelled) {
        var counts = new int[codes];
        for (int i = 0; i < matches.count(); i++) {
            if (i % PAUSE == 0 && cancelled.getAsBoolean()) {
                break;
            }
            int position = matches.position(i);
            int at = chunks.at(position);
            var chunk = chunks.chunk(at);
            int slot = chunk.slot(position - chunks.start(at));
            counts[code.of(chunk.segment(slot), chunk.rowInSegment(slot))]++;
        }
        var named = new HashMap<String, Integer>();
        for (int i = 0; i < codes; i++) {
            if (counts[i] > 0) {
                named.merge(text.apply(i), counts[i], Integer::sum);
            }
        }
        return named;
    }

    /** What of a row is counted. */
    private interface Code {
        int of(Segment segment, int row);
    }
}
