package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Styles;

/**
 * What can be done in a part, what is going on, and a way to stop it. One work at a time: while it runs the buttons are
 * grey, a failure becomes a sentence, and what was typed stays.
 */
final class WorkBar {

    private final Composite area;
    private final Composite buttons;
    private final Composite running;
    private final Label message;
    private final Background background;
    private final ErrorSentences sentences = new ErrorSentences();
    private final List<Offer> offers = new ArrayList<>();
    private boolean busy;

    WorkBar(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(area);
        buttons = new Composite(area, SWT.NONE);
        var row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = 0;
        row.marginTop = 0;
        row.marginBottom = 0;
        row.spacing = 6;
        row.center = true;
        buttons.setLayout(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        running = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(running);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(running);
        var progress = new ProgressBar(running, SWT.HORIZONTAL | SWT.INDETERMINATE);
        GridDataFactory.swtDefaults().hint(140, SWT.DEFAULT).applyTo(progress);
        var cancel = new Button(running, SWT.PUSH);
        cancel.setText(Messages.WorkBar_cancel);
        cancel.addListener(SWT.Selection, event -> cancel());
        message = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .applyTo(message);
        background = new Background(area);
        busy(false);
    }

    /** A button with its key in the label; grey while something runs. */
    Button button(String label, Runnable action) {
        return button(label, () -> true, action);
    }

    /** The same, grey also while {@code possible} says no; ask {@link #refresh} to look again. */
    Button button(String label, BooleanSupplier possible, Runnable action) {
        return offer(new Button(buttons, SWT.PUSH), label, possible, action);
    }

    /** The same in another place of the part, which has a grid. */
    Button button(Composite place, String label, BooleanSupplier possible, Runnable action) {
        var button = offer(new Button(place, SWT.PUSH), label, possible, action);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private Button offer(Button button, String label, BooleanSupplier possible, Runnable action) {
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
        offers.add(new Offer(button, possible));
        refresh();
        return button;
    }

    /** Asks again what is possible now. */
    void refresh() {
        offers.forEach(
                offer -> offer.button().setEnabled(!busy && offer.possible().getAsBoolean()));
    }

    boolean busy() {
        return busy;
    }

    /** Runs work; the latest wins. */
    <T> void run(String label, Background.Work<T> work, Consumer<T> done) {
        busy(true);
        say(label, "notice");
        background.run(
                label,
                work,
                result -> {
                    busy(false);
                    say("", "hint");
                    done.accept(result);
                },
                this::refused);
    }

    /** How far it is; any thread. */
    void progress(String text) {
        if (area.isDisposed()) {
            return;
        }
        area.getDisplay().asyncExec(() -> {
            if (!message.isDisposed() && busy) {
                say(text, "notice");
            }
        });
    }

    void refused(RegistryException failure) {
        busy(false);
        say(sentences.of(failure), "error");
    }

    /** @param meaning a class of the style sheets */
    void say(String text, String meaning) {
        message.setText(requireNonNull(text, "text").replace("&", "&&"));
        message.setToolTipText(text);
        Styles.set(message, meaning);
        message.requestLayout();
    }

    String message() {
        return message.getText().replace("&&", "&");
    }

    private void cancel() {
        background.cancel();
        busy(false);
        say(Messages.WorkBar_cancelled, "warning");
    }

    private void busy(boolean now) {
        busy = now;
        running.setVisible(now);
        ((GridData) running.getLayoutData()).exclude = !now;
        running.requestLayout();
        refresh();
    }

    private record Offer(Button button, BooleanSupplier possible) {}
}
