package ua.zvernennia.app;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/**
 * A small window that asks for something and does it itself: on a failure it stays, says why, and what was typed stays
 * too.
 *
 * @param <T> what comes of it
 */
abstract class StepDialog<T> extends Dialog {

    private static final int WIDTH = 420;

    private final String title;
    private final String explanation;
    private final ErrorSentences sentences = new ErrorSentences();
    private Background background;
    private Label message;
    private Optional<T> result = Optional.empty();

    /** @param explanation what is asked for and why, a sentence or two */
    StepDialog(Shell parent, String title, String explanation) {
        super(parent);
        this.title = title;
        this.explanation = explanation;
    }

    /** Shows it until it is done; empty when the person gave up. */
    Optional<T> ask() {
        open();
        return result;
    }

    /** Makes the fields; the parent has two columns. */
    abstract void createFields(Composite area, Fields fields);

    /** What is wrong with what was typed, a sentence; empty when it can be tried. */
    abstract Optional<String> defect();

    /**
     * What to do with what was typed. Called in the UI thread; the work itself runs in the background.
     *
     * @param told shows what the work waits for; any thread
     */
    abstract Background.Work<T> work(Consumer<RegistryException> told);

    /** The sentence for a failure of this work. */
    String sentence(RegistryException failure) {
        return sentences.of(failure);
    }

    /** The fields that cannot be used while the work runs. */
    abstract Control[] controls();

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        background = new Background(shell);
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
        var text = new Label(area, SWT.WRAP);
        text.setText(explanation);
        wide().applyTo(text);
        createFields(area, new Fields(area));
        message = new Label(area, SWT.WRAP);
        wide().exclude(true).applyTo(message);
        message.setVisible(false);
        return area;
    }

    @Override
    protected void okPressed() {
        var defect = defect();
        if (defect.isPresent()) {
            show(defect.get(), "error");
            return;
        }
        enable(false);
        background.run(title, work(this::tell), this::done, this::refused);
    }

    @Override
    protected void cancelPressed() {
        background.cancel();
        super.cancelPressed();
    }

    static GridDataFactory wide() {
        return GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT);
    }

    private void tell(RegistryException waiting) {
        var shell = getShell();
        if (shell != null && !shell.isDisposed()) {
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    show(sentence(waiting), "notice");
                }
            });
        }
    }

    private void done(T value) {
        result = Optional.of(value);
        super.okPressed();
    }

    private void refused(RegistryException failure) {
        enable(true);
        show(sentence(failure), "error");
        controls()[0].setFocus();
    }

    private void enable(boolean on) {
        for (var control : controls()) {
            control.setEnabled(on);
        }
        getButton(IDialogConstants.OK_ID).setEnabled(on);
    }

    private void show(String sentence, String style) {
        message.setText(sentence);
        Styles.set(message, style);
        ((GridData) message.getLayoutData()).exclude = sentence.isEmpty();
        message.setVisible(!sentence.isEmpty());
        message.requestLayout();
        var shell = getShell();
        shell.setSize(shell.getSize().x, shell.computeSize(shell.getSize().x, SWT.DEFAULT).y);
    }
}
