package ua.zvernennia.ui.cards;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import ua.zvernennia.api.Connection;
import ua.zvernennia.ui.Texts;

/** How far the first load of the list has come; seen only while it runs. */
final class LoadingLine {

    private final Composite line;
    private final Label words;
    private final ProgressBar bar;

    LoadingLine(Composite parent) {
        line = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        line.setVisible(false);
        words = new Label(line, SWT.NONE);
        bar = new ProgressBar(line, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(bar);
    }

    boolean isShown() {
        return line.getVisible();
    }

    void show(Connection.Status status) {
        boolean loading = status.state() == Connection.State.LOADING;
        if (loading) {
            words.setText(Texts.format(Messages.CardListPart_loading, status.cards(), status.total()));
            bar.setMaximum(Math.max(1, status.total()));
            bar.setSelection(status.cards());
            line.layout();
        }
        if (loading != line.getVisible()) {
            line.setVisible(loading);
            ((GridData) line.getLayoutData()).exclude = !loading;
            line.getParent().layout();
        }
    }
}
