package ua.zvernennia.ui.reports;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for one line of text under the name of a button or menu entry, without what such names carry for the keyboard. */
final class AskDialog extends InputDialog {

    AskDialog(Shell parent, String title, String question, String value, IInputValidator validator) {
        super(parent, title.replace("…", "").replace("&", ""), question, value, validator);
    }
}
