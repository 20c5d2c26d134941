package ua.zvernennia.app;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.ServerIdentity;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** First contact with a server: a person compares the fingerprint with what the administrator has given. */
final class TrustDialog extends Dialog {

    private static final int WIDTH = 470;
    private static final int BYTES_PER_LINE = 8;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(ZoneId.systemDefault());

    private final ServerIdentity identity;

    TrustDialog(Shell parent, ServerIdentity identity) {
        super(parent);
        this.identity = identity;
    }

    boolean trusts() {
        return open() == Window.OK;
    }

    /** "AB:CD:…" in lines that a person can read aloud. */
    static String inLines(String fingerprint) {
        var bytes = fingerprint.split(":");
        var text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (i > 0) {
                text.append(i % BYTES_PER_LINE == 0 ? '\n' : ' ');
            }
            text.append(bytes[i]);
        }
        return text.toString();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.TrustDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(20, 16)
                .spacing(12, 8)
                .applyTo(area);
        var question = new Label(area, SWT.WRAP);
        question.setText(
                Texts.format(Messages.TrustDialog_question, identity.address().text()));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .hint(WIDTH, SWT.DEFAULT)
                .grab(true, false)
                .applyTo(question);
        var fields = new Fields(area);
        var fingerprint =
                fields.add(Messages.TrustDialog_fingerprint, c -> new Text(c, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY));
        Styles.set(fingerprint, "monospace");
        fingerprint.setText(inLines(identity.fingerprint()));
        readOnly(fields, Messages.TrustDialog_subject, identity.subject());
        readOnly(fields, Messages.TrustDialog_validUntil, DATE.format(identity.validUntil()));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.TrustDialog_trust, false);
        createButton(
                parent, IDialogConstants.CANCEL_ID, Messages.TrustDialog_cancel, true); // Enter alone trusts nobody
    }

    private static void readOnly(Fields fields, String label, String value) {
        var text = fields.add(label, c -> new Text(c, SWT.READ_ONLY | SWT.WRAP));
        text.setText(value);
    }
}
