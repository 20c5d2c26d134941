package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.Set;
import ua.zvernennia.api.Connection;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.PaintTrace;
import ua.zvernennia.ui.Viewport;

/** Notes when the list has painted what: keys, changed cards, the first rows, all rows. Does nothing unless asked for. */
final class ListTrace {

    private final PaintTrace trace;
    private final Viewport<CardRow> list;
    private final Connection connection;
    private final Set<String> changed = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private long keyAt;
    private int keys;
    private int size;
    private boolean usable;
    private boolean loaded;

    ListTrace(PaintTrace trace, Viewport<CardRow> list, Connection connection) {
        this.trace = requireNonNull(trace, "trace");
        this.list = requireNonNull(list, "list");
        this.connection = requireNonNull(connection, "connection");
    }

    void keyPressed() {
        keyAt = trace.enabled() ? PaintTrace.now() : 0;
    }

    /** The text of a filter changed; by a key, if one was pressed just before. */
    void typed() {
        if (keyAt > 0) {
            trace.key(keyAt);
            keys++;
            keyAt = 0;
        }
    }

    void changed(Set<?> ids) {
        if (trace.enabled()) {
            ids.forEach(id -> changed.add(String.valueOf(id)));
        }
    }

    /** A search begins: its answer shows the changes of until now. */
    void asked() {
        asked.addAll(changed);
        changed.clear();
    }

    /**
     * Rows are shown and will be painted. A row out of view is never painted and not noted.
     *
     * @param size cards in the snapshot they come from
     */
    void shown(int size) {
        this.size = size;
        if (!trace.enabled()) {
            return;
        }
        var ids = Set.copyOf(asked);
        int typed = keys;
        asked.clear();
        keys = 0;
        if (typed > 0 || !ids.isEmpty()) {
            list.whenPainted(() -> note(ids, typed));
        }
        lineChanged();
    }

    /** The list may be usable, or whole, only now: the cache was warm and the line came up, or a load is over. */
    void lineChanged() {
        if (!trace.enabled()) {
            return;
        }
        var status = connection.status();
        boolean online = status.state() == Connection.State.ONLINE;
        boolean loading = status.state() == Connection.State.LOADING;
        if (!usable && (online || size > 0 && !loading)) {
            usable = true;
            list.whenPainted(() -> trace.mark("usable"));
        }
        if (!loaded && online && size >= status.cards()) {
            loaded = true;
            list.whenPainted(() -> trace.mark("loaded"));
        }
    }

    private void note(Set<String> ids, int typed) {
        for (int i = 0; i < typed; i++) {
            trace.typed();
        }
        for (var row : list.visibleRows()) {
            if (ids.contains(row.id().text())) {
                trace.painted(row.id(), row.revision());
            }
        }
    }
}
