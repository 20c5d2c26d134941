package ua.zvernennia.bench.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.zvernennia.filter.FoldedSnapshot;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/** The engine of the workstation. It answers with hits, which hold count and order, as the peers answer with ids. */
final class OwnEngine implements Engine {

    private final Snapshot snapshot;
    private final Map<CardId, Integer> ordinals = new HashMap<>();

    OwnEngine(FoldedSnapshot snapshot, List<CardRow> rows) {
        this.snapshot = snapshot;
        for (int i = 0; i < rows.size(); i++) {
            ordinals.put(rows.get(i).id(), i);
        }
    }

    @Override
    public String name() {
        return "ours";
    }

    /** What is measured: count and order. */
    int answer(Question question) {
        return snapshot.find(question.query(), () -> false).count();
    }

    @Override
    public int[] find(Question question) {
        var last = snapshot.find(question.query(), () -> false);
        var found = new int[last.count()];
        for (int i = 0; i < found.length; i++) {
            found[i] = ordinals.get(last.rowAt(i).id());
        }
        return found;
    }
}
