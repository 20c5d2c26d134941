package ua.zvernennia.app;

import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.ui.Styles;

/** Shows the recovery codes, once: to be copied or written down. */
final class RecoveryCodesDialog extends Dialog {

    private final List<String> codes;

    RecoveryCodesDialog(Shell parent, List<String> codes) {
        super(parent);
        this.codes = List.copyOf(codes);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.RecoveryCodesDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        StepDialog.wide().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(20, 16)
                .spacing(12, 8)
                .applyTo(area);
        var text = new Label(area, SWT.WRAP);
        text.setText(Messages.RecoveryCodesDialog_explanation);
        StepDialog.wide().applyTo(text);
        var list = new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY);
        list.setText(String.join("\n", codes));
        Styles.set(list, "monospace");
        StepDialog.wide().applyTo(list);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.RecoveryCodesDialog_kept, true);
    }
}
