package ua.zvernennia.ui.card;

import java.util.stream.Collectors;
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
import ua.zvernennia.model.history.CardDiff;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Texts;

/** A kept state of the card, whole and read-only: one line a field. */
final class FormerStateDialog extends Dialog {

    private final CardRevision revision;
    private final HistoryWords words;

    FormerStateDialog(Shell parent, CardRevision revision, HistoryWords words) {
        super(parent);
        this.revision = revision;
        this.words = words;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Texts.format(
                Messages.FormerStateDialog_title,
                revision.card().registration().number().text(),
                TabTable.TIME.format(revision.recordedFrom())));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 8).applyTo(area);
        var label = new Label(area, SWT.NONE);
        label.setText(Texts.format(
                Messages.FormerStateDialog_storedBy, revision.card().changedBy()));
        var text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        text.setText(CardDiff.fields(revision.card()).entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> words.label(field.getKey()) + ": " + words.value(field.getKey(), field.getValue()))
                .collect(Collectors.joining("\n")));
        GridDataFactory.fillDefaults().grab(true, true).hint(640, 420).applyTo(text);
        Fields.bind(label, text);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.FormerStateDialog_close, true);
    }
}
