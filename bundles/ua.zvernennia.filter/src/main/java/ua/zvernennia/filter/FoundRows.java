package ua.zvernennia.filter;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardGroup;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.list.TextRange;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/** Matches of one snapshot. */
final class FoundRows implements Hits {

    private final FoldedSnapshot snapshot;
    private final Matches matches;
    private final Highlighter highlighter;
    private int[] indexes = {};

    FoundRows(FoldedSnapshot snapshot, Matches matches, CardQuery query) {
        this.snapshot = snapshot;
        this.matches = matches;
        highlighter = new Highlighter(query);
    }

    @Override
    public int count() {
        return matches.count();
    }

    @Override
    public CardRow rowAt(int index) {
        return snapshot.rowAt(matches.position(index));
    }

    @Override
    public int indexOf(CardId id) {
        int position = snapshot.position(id);
        if (position < 0) {
            return -1;
        }
        return matches.ascending() ? matches.indexOf(position) : indexes()[position] - 1;
    }

    @Override
    public Map<String, Integer> counts(CardGroup group, BooleanSupplier cancelled) {
        return snapshot.counts(matches, group, cancelled);
    }

    @Override
    public Map<CardColumn, List<TextRange>> highlights(int index) {
        return highlighter.ranges(rowAt(index));
    }

    /** Index + 1 by position, 0 where nothing matches; made once, since a sorted list is asked again and again. */
    private synchronized int[] indexes() {
        if (indexes.length != snapshot.size()) {
            indexes = new int[snapshot.size()];
            for (int i = 0; i < matches.count(); i++) {
                indexes[matches.position(i)] = i + 1;
            }
        }
        return indexes;
    }
}
