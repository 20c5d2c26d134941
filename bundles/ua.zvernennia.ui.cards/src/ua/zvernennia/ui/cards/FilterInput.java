package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.FilterRow;

/** Everything that narrows the list: the line, the fields over the columns, quick choices, named filters, the history. */
final class FilterInput implements FilterRow.Owner {

    private final Owner owner;
    private final FilterBar bar;
    private final ValueMenu values;
    private final FilterHistory history = new FilterHistory();
    private FilterRow columns;
    private CardFilter filter = CardFilter.NONE;
    private boolean filling;

    /** The list that is narrowed. */
    interface Owner {

        /** A key went down in a field. */
        void keyPressed();

        /** A person typed; {@link #narrowed} follows. */
        void typed();

        /** There is another filter now. */
        void narrowed();

        /** What the list shows. */
        Hits shown();

        /** The caret leaves the fields for the rows. */
        void enterList();

        /** Esc: no filter, no marks. */
        void clearFilter();

        void chooseColumns();

        /** A sentence for the line under the list. */
        void notice(String sentence);
    }

    FilterInput(Composite parent, ListServices services, Background background, Owner owner) {
        this.owner = requireNonNull(owner, "owner");
        values = new ValueMenu(background);
        var menu = new FiltersMenu(
                new SavedFilters(services.settings(), services.login()),
                new SharedFilters(services.filters(), services.userId(), background, owner::notice),
                FilterQuestions.in(parent.getShell()),
                this::filter,
                this::show);
        bar = new FilterBar(parent, quick -> show(filter.withQuick(quick)), menu::open, owner::chooseColumns);
        bar.line().addListener(SWT.Modify, event -> changed());
        bar.line().addListener(SWT.KeyDown, event -> key(bar.line(), event));
    }

    /** Takes the fields over the columns, which the list makes. */
    void with(FilterRow fields) {
        columns = requireNonNull(fields, "fields");
    }

    CardFilter filter() {
        return filter;
    }

    Text line() {
        return bar.line();
    }

    FilterRow columns() {
        return columns;
    }

    /** Narrows the list; the fields and buttons show it. */
    void show(CardFilter next) {
        filling = true;
        bar.show(next);
        columns.show(next.columns().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue)));
        filling = false;
        filter = next;
        owner.narrowed();
    }

    /** Narrows nothing any more; the history keeps what there was. */
    void clear() {
        if (!filter.isNone()) {
            history.used(filter);
            show(CardFilter.NONE);
        }
    }

    /** Puts the caret into the line with its text selected. */
    void focus() {
        bar.line().setFocus();
        bar.line().selectAll();
    }

    /** A character that was typed into the list. */
    void append(char character) {
        bar.line().setFocus();
        bar.line().setText(bar.line().getText() + character);
        bar.line().setSelection(bar.line().getCharCount());
    }

    @Override
    public void changed() {
        if (filling) {
            return;
        }
        owner.typed();
        filter = new CardFilter(
                bar.line().getText(),
                columns.values().entrySet().stream()
                        .collect(Collectors.toMap(entry -> CardColumn.valueOf(entry.getKey()), Map.Entry::getValue)),
                filter.quick(),
                filter.states());
        owner.narrowed();
    }

    @Override
    public void key(Text field, Event event) {
        owner.keyPressed();
        if ((event.stateMask & SWT.ALT) != 0 && moved(field, event)) {
            event.doit = false;
            return;
        }
        switch (event.keyCode) {
            case SWT.ESC -> {
                event.doit = false;
                owner.clearFilter();
            }
            case SWT.ARROW_DOWN, SWT.CR, SWT.KEYPAD_CR -> {
                event.doit = false;
                history.used(filter);
                owner.enterList();
            }
            default -> {}
        }
    }

    /** Alt+↑ and Alt+↓: filters used before; in a field over a column Alt+↓ offers values. */
    private boolean moved(Text field, Event event) {
        var column = columns.columnOf(field).map(CardColumn::valueOf);
        switch (event.keyCode) {
            case SWT.ARROW_UP -> history.older(filter).ifPresent(this::show);
            case SWT.ARROW_DOWN ->
                column.ifPresentOrElse(
                        over -> values.open(field, over, owner.shown()),
                        () -> history.newer().ifPresent(this::show));
            default -> {
                return false;
            }
        }
        return true;
    }
}
