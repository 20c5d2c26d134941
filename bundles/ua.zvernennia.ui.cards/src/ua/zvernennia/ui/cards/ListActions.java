package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Viewport;

/** What can be done with rows: with the marked ones, the selected one where none is, or with the whole list. */
final class ListActions implements RowMenu.Actions {

    /** So many cards at most are opened at once. */
    private static final int OPENED_MAX = 10;

    private final Viewport<CardRow> list;
    private final CardIndex index;
    private final ListOutput output;
    private final Supplier<Hits> shown;
    private final Consumer<CardId> opener;

    ListActions(
            Viewport<CardRow> list, CardIndex index, ListOutput output, Supplier<Hits> shown, Consumer<CardId> opener) {
        this.list = requireNonNull(list, "list");
        this.index = requireNonNull(index, "index");
        this.output = requireNonNull(output, "output");
        this.shown = requireNonNull(shown, "shown");
        this.opener = requireNonNull(opener, "opener");
    }

    @Override
    public List<CardRow> chosen() {
        return list.marked().isEmpty()
                ? list.selected().stream().toList()
                : MarkedRows.of(list.marked(), index.current()).rows();
    }

    @Override
    public void open(List<CardRow> rows) {
        rows.stream().limit(OPENED_MAX).map(CardRow::id).forEach(opener);
    }

    @Override
    public void copyList() {
        output.copy(shown.get(), list.layout());
    }

    @Override
    public void exportList() {
        output.export(shown.get(), list.layout());
    }

    @Override
    public void copyMarked() {
        output.copy(new MarkedRows(chosen()), list.layout());
    }

    @Override
    public void exportMarked() {
        output.export(new MarkedRows(chosen()), list.layout());
    }
}
