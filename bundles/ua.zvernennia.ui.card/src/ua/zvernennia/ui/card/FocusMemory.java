package ua.zvernennia.ui.card;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;

/** Which field of an area had the caret last, so that coming back to its tab goes on there. */
final class FocusMemory {

    private final Composite area;
    private Control last;

    FocusMemory(Composite area) {
        this.area = area;
        Listener listener = event -> {
            if (event.widget instanceof Control control && isInside(control)) {
                last = control;
            }
        };
        var display = area.getDisplay();
        display.addFilter(SWT.FocusIn, listener);
        area.addListener(SWT.Dispose, event -> display.removeFilter(SWT.FocusIn, listener));
    }

    /** False when there is nothing to come back to. */
    boolean restore() {
        return last != null && !last.isDisposed() && last.setFocus();
    }

    void forget() {
        last = null;
    }

    private boolean isInside(Control control) {
        for (Control c = control; c != null; c = c.getParent()) {
            if (c == area) {
                return true;
            }
        }
        return false;
    }
}
