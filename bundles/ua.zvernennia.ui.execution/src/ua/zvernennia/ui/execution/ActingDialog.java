package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Styles;

/** A dialog that asks for an act, sends it and closes when it was done; a refusal is told inside it. */
abstract class ActingDialog extends Dialog {

    private final String title;
    private final String okLabel;
    private final Submitter submitter;
    private final ErrorSentences sentences = new ErrorSentences();
    private Label message;

    ActingDialog(Shell parent, String title, String okLabel, Submitter submitter) {
        super(parent);
        this.title = requireNonNull(title, "title");
        this.okLabel = requireNonNull(okLabel, "okLabel");
        this.submitter = requireNonNull(submitter, "submitter");
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Builds the fields. */
    abstract void fields(Composite area);

    /**
     * What is to be sent.
     *
     * @throws RegistryException when something is missing; the sentence is shown and nothing is sent
     */
    abstract TreeAct act();

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        fields(area);
        message = new Label(area, SWT.WRAP);
        Styles.set(message, "error");
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(message);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, okLabel, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.cancel, false);
    }

    @Override
    protected void okPressed() {
        try {
            send(act());
        } catch (RegistryException e) {
            tell(sentences.of(e));
        }
    }

    /** Says across the window what others lose by the act; nothing for an empty sentence. */
    static void warn(Composite area, String consequences) {
        if (!consequences.isEmpty()) {
            var label = new Label(area, SWT.WRAP);
            label.setText(consequences);
            Styles.set(label, "warning");
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(400, SWT.DEFAULT)
                    .applyTo(label);
        }
    }

    final void tell(String sentence) {
        message.setText(sentence);
        message.requestLayout();
    }

    private void send(TreeAct act) {
        tell("");
        var ok = getButton(IDialogConstants.OK_ID);
        ok.setEnabled(false);
        submitter.submit(
                act,
                () -> {
                    if (!ok.isDisposed()) {
                        super.okPressed();
                    }
                },
                sentence -> {
                    if (!ok.isDisposed()) {
                        ok.setEnabled(true);
                        tell(sentence);
                    }
                });
    }
}
