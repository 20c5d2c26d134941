package ua.zvernennia.app;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.ui.Styles;

/** A short list of names and values to read, with one button. */
final class FactsDialog extends Dialog {

    private record Fact(String name, String value) {}

    private final String title;
    private final List<Fact> facts = new ArrayList<>();

    FactsDialog(Shell parent, String title) {
        super(parent);
        this.title = title;
    }

    /** Adds a line; an empty value makes the name a heading. */
    void add(String name, String value) {
        facts.add(new Fact(name, value));
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(24, 18)
                .spacing(28, 7)
                .applyTo(area);
        for (var fact : facts) {
            var name = new Label(area, SWT.NONE);
            name.setText(fact.name());
            if (fact.value().isEmpty()) {
                Styles.set(name, "heading");
                GridDataFactory.fillDefaults().span(2, 1).indent(0, 6).applyTo(name);
            } else {
                var value = new Label(area, SWT.NONE);
                value.setText(fact.value());
                Styles.set(value, "value");
                GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
            }
        }
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.FactsDialog_close, true);
    }
}
