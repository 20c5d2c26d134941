package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Control;
import ua.zvernennia.model.directory.DictionaryTable;
import ua.zvernennia.ui.Fields;

/** The fields of one row of a list. */
final class RowForm {

    private static final int TEXT_MAX = 1_000;

    private final DictionaryTable table;
    private final DictionaryWords words;
    private final Map<String, Supplier<String>> values = new LinkedHashMap<>();
    private final List<Control> controls = new ArrayList<>();

    /**
     * Makes the fields.
     *
     * @param row what they hold first; empty for a new row
     * @param fixed whether only what may be written over is open
     */
    RowForm(Fields fields, DictionaryTable table, DictionaryWords words, Map<String, String> row, boolean fixed) {
        this.table = requireNonNull(table, "table");
        this.words = requireNonNull(words, "words");
        for (var column : table.columns()) {
            var value = row.getOrDefault(column, "");
            if (DictionaryWords.hidden(column)) {
                var id = value.isEmpty() ? UUID.randomUUID().toString() : value;
                values.put(column, () -> id);
                continue;
            }
            var control = field(fields, column, value);
            control.setEnabled(!fixed || table.editable().contains(column));
            if (control.isEnabled()) {
                controls.add(control);
            }
        }
    }

    List<Control> controls() {
        return controls;
    }

    /** @throws ua.zvernennia.model.RegistryException for a text that is no day */
    Map<String, String> row() {
        var row = new LinkedHashMap<String, String>();
        values.forEach((column, value) -> row.put(column, value.get()));
        return row;
    }

    private Control field(Fields fields, String column, String value) {
        var choices = words.choices(column);
        if (!choices.isEmpty()) {
            var stored = List.copyOf(choices.keySet());
            var combo = fields.choice(words.column(column));
            choices.values().forEach(combo::add);
            combo.select(Math.max(0, stored.indexOf(value)));
            values.put(column, () -> stored.get(Math.max(0, combo.getSelectionIndex())));
            return combo;
        }
        var text = fields.text(words.column(column), TEXT_MAX);
        text.setText(words.value(table.name(), column, value));
        values.put(
                column,
                DictionaryWords.isDate(table.name(), column)
                        ? () -> Days.of(text, column).map(LocalDate::toString).orElse("")
                        : text::getText);
        return text;
    }
}
