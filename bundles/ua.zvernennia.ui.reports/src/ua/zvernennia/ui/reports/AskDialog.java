package ua.zvernennia.ui.reports;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks for one line of text, with buttons in the language of the program: JFace has them in English alone. */
final class AskDialog extends InputDialog {

    AskDialog(Shell parent, String title, String question, String value, IInputValidator validator) {
        super(parent, title.replace("…", "").replace("&", ""), question, value, validator);
    }

    @Override
    protected Button createButton(Composite parent, int id, String label, boolean byDefault) {
        var text = id == IDialogConstants.OK_ID ? Messages.AskDialog_ok : Messages.AskDialog_cancel;
        return super.createButton(parent, id, text, byDefault);
    }
}
