package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.Texts;

/**
 * What Alt+↓ offers in a field over a column: how the fragment is compared, empty or filled, and the values that stand in
 * the list most often, to be chosen one beside another.
 */
final class ValueMenu {

    private static final int VALUES = 20;

    private final Background background;

    ValueMenu(Background background) {
        this.background = requireNonNull(background, "background");
    }

    /** @param hits what the list shows now */
    void open(Text field, CardColumn column, Hits hits) {
        background.also(
                "",
                cancelled -> mostFrequent(hits, column, cancelled),
                values -> show(field, column, values),
                refused -> show(field, column, List.of()));
    }

    private static void show(Text field, CardColumn column, List<Map.Entry<String, Integer>> values) {
        if (field.isDisposed()) {
            return;
        }
        var text = field.getText().strip();
        var menu = new Menu(field);
        boolean starts = text.startsWith(ColumnText.START);
        item(menu, SWT.RADIO, Messages.ValueMenu_fragment, !starts, () -> {
            if (starts) {
                field.setText(text.substring(1));
            }
        });
        item(menu, SWT.RADIO, Messages.ValueMenu_start, starts, () -> {
            if (!starts) {
                field.setText(ColumnText.START + text);
            }
        });
        new MenuItem(menu, SWT.SEPARATOR);
        item(
                menu,
                SWT.CHECK,
                Messages.ValueMenu_empty,
                text.equals(ColumnText.EMPTY),
                () -> toggle(field, ColumnText.EMPTY));
        item(
                menu,
                SWT.CHECK,
                Messages.ValueMenu_filled,
                text.equals(ColumnText.FILLED),
                () -> toggle(field, ColumnText.FILLED));
        if (!values.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
            var chosen = List.of(text.split("\\s*" + ColumnText.OR + "\\s*"));
            for (var value : values) {
                var label = Texts.format(Messages.ValueMenu_value, value.getKey(), value.getValue());
                boolean is = chosen.contains(value.getKey());
                item(menu, SWT.CHECK, label, is, () -> choose(field, value.getKey(), !is));
            }
        }
        menu.setLocation(field.toDisplay(0, field.getSize().y));
        menu.addListener(SWT.Hide, event -> field.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private static void toggle(Text field, String sign) {
        field.setText(field.getText().strip().equals(sign) ? "" : sign);
    }

    private static void choose(Text field, String value, boolean chosen) {
        var text = field.getText().strip();
        var values = text.contains(ColumnText.OR)
                ? new java.util.ArrayList<>(List.of(text.split("\\s*" + ColumnText.OR + "\\s*")))
                : new java.util.ArrayList<String>();
        values.removeIf(String::isBlank);
        if (chosen) {
            values.add(value);
        } else {
            values.remove(value);
        }
        field.setText(values.isEmpty() ? "" : String.join("; ", values) + ColumnText.OR);
    }

    /** Values with a sign that means something in the field cannot be chosen there. */
    private static List<Map.Entry<String, Integer>> mostFrequent(
            Hits hits, CardColumn column, BooleanSupplier cancelled) {
        if (!isCoded(column)) {
            return List.of();
        }
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < hits.count() && !cancelled.getAsBoolean(); i++) {
            counts.merge(column.text(hits.rowAt(i)), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isBlank() && !entry.getKey().contains(ColumnText.OR))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(VALUES)
                .toList();
    }

    private static boolean isCoded(CardColumn column) {
        return switch (column) {
            case ORGANISATION, REVIEWER, REGION, SETTLEMENT, PROCESSING_DISTRICT, APPEAL_DISTRICT -> true;
            case SEQ_NO, REG_NUMBER, REGISTERED_ON, APPLICANT, CONTROL_DATE, SUMMARY -> false;
        };
    }

    private static void item(Menu menu, int style, String text, boolean selected, Runnable action) {
        var item = new MenuItem(menu, style);
        item.setText(text.replace("&", "&&"));
        item.setSelection(selected);
        item.addListener(SWT.Selection, event -> {
            if ((style & SWT.RADIO) == 0 || item.getSelection()) {
                action.run();
            }
        });
    }
}
