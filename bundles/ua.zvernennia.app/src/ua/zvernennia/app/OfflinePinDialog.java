package ua.zvernennia.app;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.OfflineService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** Choosing the PIN for work without network: typed twice, since nobody can see it. */
final class OfflinePinDialog extends Dialog {

    private static final int WIDTH = 420;
    private static final int PIN_MAX = 64;

    private final OfflineService offline;
    private Background background;
    private Text pin;
    private Text again;
    private Label message;

    OfflinePinDialog(Shell parent, OfflineService offline) {
        super(parent);
        this.offline = requireNonNull(offline, "offline");
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.OfflinePinDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        background = new Background(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(20, 16)
                .spacing(12, 8)
                .applyTo(area);
        var explanation = line(area);
        explanation.setText(Messages.OfflinePinDialog_explanation);
        var fields = new Fields(area);
        pin = secret(fields, Messages.OfflinePinDialog_pin);
        again = secret(fields, Messages.OfflinePinDialog_again);
        message = line(area);
        background.run(
                "",
                cancelled -> new State(offline.hasPin(), offline.days()),
                state -> say(state.set ? Texts.format(Messages.OfflinePinDialog_isSet, state.days) : "", "notice"),
                this::refuse);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.OfflinePinDialog_set, true);
        createButton(parent, IDialogConstants.CLIENT_ID, Messages.OfflinePinDialog_forget, false);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.OfflinePinDialog_cancel, false);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.CLIENT_ID) {
            change(offline::forgetPin);
        } else {
            super.buttonPressed(button);
        }
    }

    @Override
    protected void okPressed() {
        var first = pin.getTextChars();
        var second = again.getTextChars();
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            say(Messages.OfflinePinDialog_differ, "error");
            again.setFocus();
            return;
        }
        change(() -> offline.setPin(first));
    }

    private void change(Runnable work) {
        background.run(
                Messages.OfflinePinDialog_title,
                cancelled -> {
                    work.run();
                    return true;
                },
                done -> close(),
                this::refuse);
    }

    private void refuse(RegistryException failure) {
        say(new ErrorSentences().of(failure), "error");
        pin.setFocus();
    }

    private void say(String sentence, String style) {
        message.setText(sentence);
        Styles.set(message, style);
        message.requestLayout();
        getShell().pack();
    }

    private static Label line(Composite area) {
        var label = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    private static Text secret(Fields fields, String label) {
        var text = fields.add(label, area -> new Text(area, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD));
        text.setTextLimit(PIN_MAX);
        return text;
    }

    private record State(boolean set, int days) {}
}
