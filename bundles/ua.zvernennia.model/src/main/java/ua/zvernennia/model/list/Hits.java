package ua.zvernennia.model.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/** Ordered matches; every call but {@link #counts} costs the same at 500 and at 662,088. */
public interface Hits {

    int count();

    /**
     * The line at a place of the order.
     *
     * @param index 0-based, below {@link #count()}
     */
    CardRow rowAt(int index);

    /** Where the card stands now, or -1: keeps the selection over a change of filter. */
    int indexOf(CardId id);

    /**
     * How many of the cards have which value. Takes some milliseconds at 662,088: off the UI thread.
     *
     * @param cancelled asked now and then; once true, the caller drops the answer
     */
    default Map<String, Integer> counts(CardGroup group, BooleanSupplier cancelled) {
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < count() && !cancelled.getAsBoolean(); i++) {
            counts.merge(group.of(rowAt(i)), 1, Integer::sum);
        }
        return counts;
    }

    /**
     * Where the typed fragments stand in the shown texts of a line, to highlight them; worked out when asked, so ask for
     * visible lines only.
     *
     * @param index 0-based, below {@link #count()}
     * @return ascending ranges that do not overlap, for columns that have any
     */
    default Map<CardColumn, List<TextRange>> highlights(int index) {
        return Map.of();
    }
}
