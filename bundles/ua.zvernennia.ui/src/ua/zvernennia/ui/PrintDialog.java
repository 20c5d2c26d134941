package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks what is to be printed, and as what kind of file.
 *
 * @param <T> what can be printed
 */
public final class PrintDialog<T> extends Dialog {

    /**
     * One thing to print.
     *
     * @param label already translated
     * @param offered whether it can be chosen now
     */
    public record Choice<T>(T value, String label, boolean offered) {

        public Choice {
            requireNonNull(value, "value");
            requireNonNull(label, "label");
        }
    }

    private final String title;
    private final List<Choice<T>> choices;
    private final List<Button> buttons = new ArrayList<>();
    private Button pdf;
    private T chosen;
    private boolean pdfWanted;

    /** @param choices the first is chosen at the beginning */
    public PrintDialog(Shell parent, String title, List<Choice<T>> choices) {
        super(parent);
        this.title = requireNonNull(title, "title");
        this.choices = List.copyOf(choices);
        chosen = choices.getFirst().value();
    }

    /** After it was closed with OK. */
    public T chosen() {
        return chosen;
    }

    /** After it was closed with OK: PDF, or Word. */
    public boolean pdfWanted() {
        return pdfWanted;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(380, SWT.DEFAULT).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 8).applyTo(area);
        var kinds = group(area, Messages.PrintDialog_form);
        for (var choice : choices) {
            var button = radio(kinds, choice.label(), choice.value().equals(chosen));
            button.setEnabled(choice.offered());
            buttons.add(button);
        }
        var formats = group(area, Messages.PrintDialog_format);
        radio(formats, Messages.PrintDialog_word, true);
        pdf = radio(formats, Messages.PrintDialog_pdf, false);
        buttons.getFirst().setFocus();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.PrintDialog_make, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.PrintDialog_cancel, false);
    }

    @Override
    protected void okPressed() {
        for (int i = 0; i < buttons.size(); i++) {
            chosen = buttons.get(i).getSelection() ? choices.get(i).value() : chosen;
        }
        pdfWanted = pdf.getSelection();
        super.okPressed();
    }

    private static Group group(Composite parent, String title) {
        var group = new Group(parent, SWT.NONE);
        group.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 2).applyTo(group);
        return group;
    }

    private static Button radio(Composite parent, String text, boolean selected) {
        var button = new Button(parent, SWT.RADIO);
        button.setText(text);
        button.setSelection(selected);
        return button;
    }
}
