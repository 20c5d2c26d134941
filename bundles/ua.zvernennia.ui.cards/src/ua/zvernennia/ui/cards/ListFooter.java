package ua.zvernennia.ui.cards;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.ui.Texts;

/** The line under the list: how many were found, by which filter, and where the list stands. */
final class ListFooter {

    private final Composite line;
    private final Label found;
    private final Label filter;
    private final Label position;

    ListFooter(Composite parent) {
        line = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(16, 0).applyTo(line);
        found = new Label(line, SWT.NONE);
        filter = new Label(line, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        position = new Label(line, SWT.RIGHT);
    }

    /** @param order in words; empty for the natural order */
    void show(CardFilter by, String order, int hits, int size) {
        set(
                found,
                by.isNone()
                        ? Texts.format(Messages.CardListPart_all, size)
                        : Texts.format(Messages.CardListPart_found, hits, size));
        set(filter, order.isEmpty() ? by.describe() : describe(by.describe(), order));
        line.layout();
    }

    private static String describe(String filter, String order) {
        var words = Texts.format(Messages.CardListPart_order, order);
        return filter.isEmpty() ? words : filter + "    " + words;
    }

    /** A sentence instead of the counters: something was refused. */
    void refuse(String sentence) {
        set(found, "");
        set(filter, sentence);
        line.layout();
    }

    void position(String text) {
        if (set(position, text)) {
            line.layout();
        }
    }

    private static boolean set(Label label, String text) {
        boolean other = !label.getText().equals(text);
        if (other) {
            label.setText(text);
        }
        return other;
    }
}
