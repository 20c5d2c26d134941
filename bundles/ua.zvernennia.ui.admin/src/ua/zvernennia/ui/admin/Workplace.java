package ua.zvernennia.ui.admin;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** The common shape of these parts: a search field, what can be done and what is going on, a list, and the selected row. */
final class Workplace {

    private static final int[] LIST_AND_FACTS = {66, 34};

    private final Composite top;
    private final SearchField search;
    private final WorkBar bar;
    private final SashForm sash;

    Workplace(Composite parent, String label, String hint, Runnable onSearch) {
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(parent);
        top = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 4).applyTo(top);
        search = new SearchField(top, label, hint, onSearch);
        bar = new WorkBar(parent);
        sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    }

    /** Two more cells beside the search field. */
    Composite top() {
        return top;
    }

    SearchField search() {
        return search;
    }

    WorkBar bar() {
        return bar;
    }

    /** First the list, then the facts. */
    SashForm sash() {
        return sash;
    }

    Shell shell() {
        return sash.getShell();
    }

    /** Once both sides are there. */
    void divide() {
        sash.setWeights(LIST_AND_FACTS);
    }
}
