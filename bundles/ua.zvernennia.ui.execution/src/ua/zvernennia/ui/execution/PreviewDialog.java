package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.WorkResult;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** Something for many documents: first what would happen to each, then the deed. What was typed survives refusals. */
abstract class PreviewDialog extends Dialog {

    private static final int PREVIEW_ID = IDialogConstants.CLIENT_ID + 1;

    private final String title;
    private final Runnable whenDone;
    private final ErrorSentences sentences = new ErrorSentences();
    private Background background;
    private Table table;
    private Label message;

    /** @param whenDone runs when something was done, also when it was refused for some */
    PreviewDialog(Shell parent, String title, Runnable whenDone) {
        super(parent);
        this.title = requireNonNull(title, "title");
        this.whenDone = requireNonNull(whenDone, "whenDone");
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Builds the fields. */
    abstract void fields(Composite area);

    /**
     * What the typed values ask for; called in the UI thread, what it gives runs outside.
     *
     * @param preview whether only to say what would happen
     * @throws RegistryException when something is missing
     */
    abstract Asked ask(boolean preview);

    /** Asks the server, perhaps several times. */
    @FunctionalInterface
    interface Asked {

        /** @param cancelled whether nobody waits any more: what was done stays, no more is begun */
        List<WorkResult> results(BooleanSupplier cancelled);
    }

    /** The values changed: what was said of them is stale. */
    final void changed() {
        if (table != null) {
            table.removeAll();
            Acts.enable(getButton(IDialogConstants.OK_ID), false);
            tell("", "hint");
        }
    }

    /** For tests. */
    final Table results() {
        return table;
    }

    /** For tests. */
    final String message() {
        return message.getText();
    }

    /** For tests: «Перевірити». */
    final void preview() {
        run(true);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        background = new Background(area);
        fields(area);
        var caption = new Label(area, SWT.NONE);
        caption.setText(Messages.PreviewDialog_results);
        var made = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        made.setHeaderVisible(true);
        Fields.bind(caption, made);
        GridDataFactory.fillDefaults().grab(true, true).hint(640, 220).applyTo(made);
        column(made, Messages.FolderTable_number, 120);
        column(made, Messages.PreviewDialog_outcome, 500);
        message = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).applyTo(message);
        table = made;
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, PREVIEW_ID, Messages.PreviewDialog_preview, true);
        Acts.enable(createButton(parent, IDialogConstants.OK_ID, Messages.PreviewDialog_do, false), false);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.PreviewDialog_close, false);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == PREVIEW_ID) {
            run(true);
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void okPressed() {
        run(false);
    }

    private void run(boolean preview) {
        try {
            var asked = ask(preview);
            enable(false);
            tell(preview ? Messages.PreviewDialog_previewing : Messages.PreviewDialog_doing, "notice");
            background.run(title, asked::results, results -> show(results, preview), this::refuse);
        } catch (RegistryException e) {
            tell(sentences.of(e), "error");
        }
    }

    private void show(List<WorkResult> results, boolean preview) {
        table.removeAll();
        long done = results.stream().filter(WorkResult::isDone).count();
        for (var result : results) {
            new TableItem(table, SWT.NONE).setText(new String[] {result.number(), outcome(result, preview)});
        }
        enable(true);
        Acts.enable(getButton(IDialogConstants.OK_ID), preview && done > 0);
        tell(
                Texts.format(
                        preview ? Messages.PreviewDialog_would : Messages.PreviewDialog_done,
                        done,
                        results.size() - done),
                done == results.size() ? "success" : "warning");
        if (!preview) {
            whenDone.run();
        }
    }

    private String outcome(WorkResult result, boolean preview) {
        return result.refusal()
                .map(code -> sentences.of(new RegistryException(code, "", result.arguments())))
                .orElse(preview ? Messages.PreviewDialog_possible : Messages.PreviewDialog_made);
    }

    private void refuse(RegistryException failure) {
        enable(true);
        tell(sentences.of(failure), "error");
    }

    private void enable(boolean enabled) {
        Acts.enable(getButton(PREVIEW_ID), enabled);
        if (!enabled) {
            Acts.enable(getButton(IDialogConstants.OK_ID), false);
        }
    }

    private void tell(String sentence, String meaning) {
        message.setText(sentence);
        Styles.set(message, meaning);
        message.requestLayout();
    }

    private static void column(Table table, String label, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(label);
        column.setWidth(width);
    }
}
