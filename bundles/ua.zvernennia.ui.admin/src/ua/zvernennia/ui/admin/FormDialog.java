package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
 * A small window with a few fields that does itself what it asks for: on a failure it stays, says why, and what was typed
 * stays too.
 *
 * @param <T> what comes of it
 */
final class FormDialog<T> extends Dialog {

    private static final int WIDTH = 460;

    private final Words words;
    private final Form<T> form;
    private final ErrorSentences sentences = new ErrorSentences();
    private Body<T> body;
    private Background background;
    private Label message;
    private Optional<T> result = Optional.empty();

    /** @param form makes the fields; the parent has two columns */
    FormDialog(Shell parent, Words words, Form<T> form) {
        super(parent);
        this.words = requireNonNull(words, "words");
        this.form = requireNonNull(form, "form");
    }

    /** Shows it until it is done; empty when the person gave up. */
    Optional<T> ask() {
        open();
        return result;
    }

    /** Asks whether to do something; no fields. */
    static <T> Optional<T> confirm(Shell parent, Words words, Background.Work<T> work) {
        return new FormDialog<T>(parent, words, (area, fields) -> new Body<>(List.of(), () -> work)).ask();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(words.title());
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
        text.setText(words.explanation());
        wide().applyTo(text);
        body = form.create(area, new Fields(area));
        message = new Label(area, SWT.WRAP);
        wide().exclude(true).applyTo(message);
        message.setVisible(false);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, words.action(), true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.FormDialog_cancel, false);
    }

    @Override
    protected void okPressed() {
        Background.Work<T> work;
        try {
            work = body.work().get();
        } catch (RegistryException e) {
            show(sentences.of(e), "error");
            return;
        }
        enable(false);
        show(Messages.FormDialog_working, "notice");
        background.run(words.title(), work, this::done, this::refused);
    }

    @Override
    protected void cancelPressed() {
        background.cancel();
        super.cancelPressed();
    }

    private static GridDataFactory wide() {
        return GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT);
    }

    private void done(T value) {
        result = Optional.of(value);
        super.okPressed();
    }

    private void refused(RegistryException failure) {
        enable(true);
        show(sentences.of(failure), "error");
        body.controls().stream().findFirst().ifPresent(Control::setFocus);
    }

    private void enable(boolean on) {
        body.controls().forEach(control -> control.setEnabled(on));
        getButton(IDialogConstants.OK_ID).setEnabled(on);
    }

    private void show(String sentence, String meaning) {
        message.setText(sentence);
        Styles.set(message, meaning);
        ((GridData) message.getLayoutData()).exclude = false;
        message.setVisible(true);
        message.requestLayout();
        var shell = getShell();
        var needed = shell.computeSize(shell.getSize().x, SWT.DEFAULT);
        shell.setSize(shell.getSize().x, Math.max(shell.getSize().y, needed.y));
    }

    /**
     * What the window says.
     *
     * @param explanation what is asked for and what will happen, a sentence or two
     * @param action label of the button that does it, with its key
     */
    record Words(String title, String explanation, String action) {

        Words {
            requireNonNull(title, "title");
            requireNonNull(explanation, "explanation");
            requireNonNull(action, "action");
        }
    }

    /** Makes the fields. */
    @FunctionalInterface
    interface Form<T> {

        Body<T> create(Composite area, Fields fields);
    }

    /**
     * The fields and what they are for.
     *
     * @param controls grey while the work runs; the first gets the focus after a failure
     * @param work what to do with what was typed; called in the UI thread, throws for what cannot be tried
     */
    record Body<T>(List<? extends Control> controls, Supplier<Background.Work<T>> work) {

        Body {
            controls = List.copyOf(controls);
            requireNonNull(work, "work");
        }
    }
}
