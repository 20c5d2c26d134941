package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.ui.Fields;

/** A field that asks a moment after the typing has stopped, and at once on Enter; two cells of a grid. */
final class SearchField {

    private static final int PAUSE_MS = 250;
    private static final int TEXT_MAX = 100;

    private final Text field;
    private final Runnable onAsk;
    private int typed;

    SearchField(Composite parent, String label, String hint, Runnable onAsk) {
        this.onAsk = requireNonNull(onAsk, "onAsk");
        field = new Fields(parent).add(label, area -> new Text(area, SWT.SEARCH | SWT.ICON_CANCEL | SWT.BORDER));
        field.setMessage(hint);
        field.setTextLimit(TEXT_MAX);
        field.addListener(SWT.Modify, event -> later());
        field.addListener(SWT.DefaultSelection, event -> now());
    }

    String text() {
        return field.getText().strip();
    }

    Text control() {
        return field;
    }

    private void later() {
        int mine = ++typed;
        field.getDisplay().timerExec(PAUSE_MS, () -> {
            if (!field.isDisposed() && mine == typed) {
                onAsk.run();
            }
        });
    }

    private void now() {
        typed++;
        onAsk.run();
    }
}
