package ua.zvernennia.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The few native rows of a {@link Viewport}; touches only the cells whose text or colour has changed. */
final class Cells<T> {

    private final Table table;
    private final Tones tones;
    private final List<String[]> texts = new ArrayList<>();
    private final List<Tone[]> colours = new ArrayList<>();

    Cells(Table table, Tones tones) {
        this.table = table;
        this.tones = tones;
    }

    /** Forgets what was shown: the columns or the colours are others now. */
    void reset() {
        table.removeAll();
        texts.clear();
        colours.clear();
    }

    /** Shows {@code count} rows; {@code rowAt} gives the row for each native line from 0. */
    void fill(List<ListColumn<T>> columns, int count, IntFunction<T> rowAt) {
        resize(columns.size(), count);
        for (int line = 0; line < count; line++) {
            fill(columns, line, rowAt.apply(line));
        }
    }

    String text(int line, int column) {
        return texts.get(line)[column];
    }

    int count() {
        return texts.size();
    }

    private void fill(List<ListColumn<T>> columns, int line, T row) {
        var item = table.getItem(line);
        var shown = texts.get(line);
        var tinted = colours.get(line);
        for (int i = 0; i < shown.length; i++) {
            var column = columns.get(i);
            var text = column.text().apply(row);
            if (!Objects.equals(shown[i], text)) {
                shown[i] = text;
                item.setText(i, text);
            }
            var tone = column.tone().apply(row);
            if (tinted[i] != tone) {
                tinted[i] = tone;
                item.setForeground(i, tones.color(tone));
            }
        }
    }

    private void resize(int columns, int count) {
        while (texts.size() < count) {
            new TableItem(table, SWT.NONE);
            texts.add(new String[columns]);
            var none = new Tone[columns];
            Arrays.fill(none, Tone.NORMAL);
            colours.add(none);
        }
        if (texts.size() > count) {
            table.deselectAll(); // GTK hangs on shrinking under a selection (eclipse.platform.swt#3607)
            table.remove(count, texts.size() - 1);
            texts.subList(count, texts.size()).clear();
            colours.subList(count, colours.size()).clear();
        }
    }
}
