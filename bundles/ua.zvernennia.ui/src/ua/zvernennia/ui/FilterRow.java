package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;

/** One filter field over each column of a {@link Viewport}, moving and growing with it. */
public final class FilterRow {

    /** Who owns the filter. */
    public interface Owner {

        /** Something was typed, or a column with a filter was hidden. */
        void changed();

        /** A key in one of the fields; {@code event.doit = false} keeps it from the field. */
        void key(Text field, Event event);
    }

    private final Composite row;
    private final Table table;
    private final Headers<?> headers;
    private final Owner owner;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private boolean quiet;

    FilterRow(Composite parent, Table table, Headers<?> headers, Owner owner) {
        this.table = table;
        this.headers = headers;
        this.owner = requireNonNull(owner, "owner");
        row = new Composite(parent, SWT.NONE);
        row.addListener(SWT.Resize, event -> align());
        table.getHorizontalBar().addListener(SWT.Selection, event -> align());
        headers.onGeometry(this::align);
        align();
    }

    Composite control() {
        return row;
    }

    int height() {
        return fields.values().stream()
                .mapToInt(field -> field.text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)
                .max()
                .orElse(0);
    }

    /** What is typed, by column id; blank fields are left out. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((id, field) -> {
            if (!field.text.getText().isBlank()) {
                values.put(id, field.text.getText());
            }
        });
        return values;
    }

    /** Fills the fields; those not named become empty. The owner is not told. */
    public void show(Map<String, String> values) {
        quiet = true;
        fields.forEach((id, field) -> {
            var value = values.getOrDefault(id, "");
            if (!field.text.getText().equals(value)) {
                field.text.setText(value);
            }
        });
        quiet = false;
    }

    /** The field over a column that is shown. */
    public Text field(String columnId) {
        return requireNonNull(fields.get(columnId), columnId).text;
    }

    /** The id of the column that a field stands over; empty for another field. */
    public Optional<String> columnOf(Text text) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().text == text)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void align() {
        var columns = headers.leftToRight();
        forgetHidden(columns.stream().map(Headers::id).toList());
        int x = table.getBorderWidth() - table.getHorizontalBar().getSelection();
        int height = row.getClientArea().height;
        for (var column : columns) {
            var field = fields.computeIfAbsent(Headers.id(column), id -> create(column));
            field.text.setBounds(x, 0, Math.max(1, column.getWidth()), height);
            x += column.getWidth();
        }
        row.setTabList(columns.stream()
                .map(column -> fields.get(Headers.id(column)).text)
                .toArray(Control[]::new));
    }

    private Field create(TableColumn column) {
        var label = new Label(row, SWT.NONE);
        label.setText(Texts.format(Messages.FilterRow_field, headers.label(Headers.id(column))));
        label.setBounds(0, 0, 0, 0); // for screen readers: to the eye the header below says the same
        var text = new Text(row, SWT.BORDER | SWT.SINGLE);
        text.setMessage(Messages.FilterRow_hint);
        text.setToolTipText(label.getText());
        Fields.bind(label, text);
        text.addListener(SWT.Modify, event -> changed());
        text.addListener(SWT.KeyDown, event -> owner.key(text, event));
        return new Field(label, text);
    }

    private void forgetHidden(List<String> shown) {
        boolean filtered = false;
        for (var id : List.copyOf(fields.keySet())) {
            if (!shown.contains(id)) {
                var field = fields.remove(id);
                filtered |= !field.text.getText().isBlank();
                field.label.dispose();
                field.text.dispose();
            }
        }
        if (filtered) {
            changed();
        }
    }

    private void changed() {
        if (!quiet) {
            owner.changed();
        }
    }

    private record Field(Label label, Text text) {}
}
