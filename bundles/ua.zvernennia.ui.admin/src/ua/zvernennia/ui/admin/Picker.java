package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/**
 * A search field over a short list of what the server found; the selected one is the answer. Takes two columns.
 *
 * @param <T> what is picked
 */
final class Picker<T> {

    private static final int LINES = 7;

    private final Function<String, List<T>> find;
    private final Function<T, String> text;
    private final SearchField search;
    private final Table table;
    private final Label message;
    private final Background background;
    private List<T> found = List.of();

    /**
     * Asks at once for what an empty text finds.
     *
     * @param find blocks; gives the few best
     */
    Picker(Composite area, String label, String hint, Function<String, List<T>> find, Function<T, String> text) {
        this.find = requireNonNull(find, "find");
        this.text = requireNonNull(text, "text");
        search = new SearchField(area, label, hint, this::ask);
        var caption = new Label(area, SWT.NONE);
        caption.setText(Messages.Picker_found);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(caption);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        Fields.bind(caption, table);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(320, LINES * table.getItemHeight())
                .applyTo(table);
        message = new Label(area, SWT.WRAP);
        Styles.set(message, "hint");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(message);
        background = new Background(table);
        search.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
                table.setFocus();
                table.select(Math.max(0, table.getSelectionIndex()));
                event.doit = false;
            }
        });
        ask();
    }

    /**
     * The chosen one.
     *
     * @param field for the sentence
     * @throws RegistryException {@link ErrorCode#REQUIRED_VALUE_MISSING} when none is chosen
     */
    T required(String field) {
        return selected()
                .orElseThrow(() -> new RegistryException(
                        ErrorCode.REQUIRED_VALUE_MISSING, field + ": nothing chosen", Map.of("field", field)));
    }

    Optional<T> selected() {
        int index = table.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(found.get(index));
    }

    Control[] controls() {
        return new Control[] {search.control(), table};
    }

    Table table() {
        return table;
    }

    private void ask() {
        var asked = search.text();
        background.run("", cancelled -> find.apply(asked), this::show, this::refused);
    }

    private void show(List<T> list) {
        found = list;
        table.removeAll();
        for (var one : list) {
            new TableItem(table, SWT.NONE).setText(text.apply(one));
        }
        if (list.size() == 1) {
            table.select(0);
        }
        message.setText(list.isEmpty() ? Messages.Picker_nothing : "");
    }

    private void refused(RegistryException failure) {
        message.setText(new ErrorSentences().of(failure));
    }
}
