package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

/** Lets the pane below the tree take the tree's place, and gives it back: a link over both, Ctrl+M. */
final class Widener {

    private final SashForm sash;
    private final Control lower;
    private final Link link;

    Widener(Composite parent, SashForm sash, Control lower) {
        this.sash = requireNonNull(sash, "sash");
        this.lower = requireNonNull(lower, "lower");
        link = new Link(parent, SWT.NONE);
        link.setToolTipText(Messages.Widener_tip);
        link.addListener(SWT.Selection, event -> toggle());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
        name();
    }

    boolean isWide() {
        return lower.equals(sash.getMaximizedControl());
    }

    void toggle() {
        sash.setMaximizedControl(isWide() ? null : lower);
        name();
        if (isWide()) {
            lower.setFocus();
        }
    }

    private void name() {
        link.setText("<a>" + (isWide() ? Messages.Widener_back : Messages.Widener_wide) + "</a>");
        link.requestLayout();
    }
}
