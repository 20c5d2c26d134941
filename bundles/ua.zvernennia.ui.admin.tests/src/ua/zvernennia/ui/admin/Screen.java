package ua.zvernennia.ui.admin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A bare shell for one part, and a person's hands in it. */
final class Screen implements AutoCloseable {

    private static final int SECONDS = 30;

    private final Display display = Display.getDefault();
    private final Shell shell = new Shell(display);

    Screen() {
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, 1280, 800);
    }

    /** Where the part is made. */
    Composite area() {
        return new Composite(shell, SWT.NONE);
    }

    Shell shell() {
        return shell;
    }

    void open() {
        shell.open();
    }

    @Override
    public void close() {
        shell.dispose();
        while (display.readAndDispatch()) {
            Thread.onSpinWait();
        }
    }

    void until(BooleanSupplier done, Supplier<String> otherwise) {
        var deadline = Instant.now().plus(SECONDS, ChronoUnit.SECONDS);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not within " + SECONDS + " seconds: " + otherwise.get());
            }
            if (!display.readAndDispatch()) {
                display.timerExec(5, () -> {}); // the condition may depend on time alone
                display.sleep();
            }
        }
    }

    /** Presses the button with this text, wherever it is; mnemonics are passed over. */
    void press(String text) {
        var button = button(shell, text);
        if (!button.isEnabled()) {
            throw new AssertionError("grey: " + text);
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    /**
     * Presses a button that opens a window, and does something in it; the window is closed by what is done.
     *
     * @param work fills the window and presses its button; called once its content is there
     */
    void pressAndAnswer(String text, Consumer<Shell> work) {
        answer(null, Instant.now().plus(SECONDS, ChronoUnit.SECONDS), work);
        press(text);
    }

    /** Does something in the window that comes after another one. */
    void andThen(Shell former, Consumer<Shell> work) {
        answer(former, Instant.now().plus(SECONDS, ChronoUnit.SECONDS), work);
    }

    /** Presses a button of a window. */
    static void press(Shell window, String text) {
        button(window, text).notifyListeners(SWT.Selection, new Event());
    }

    /** The message of a window, wherever it is. */
    static boolean says(Composite area, String text) {
        for (var child : area.getChildren()) {
            if (child instanceof Label label
                            && label.isVisible()
                            && label.getText().contains(text)
                    || child instanceof Composite inner && says(inner, text)) {
                return true;
            }
        }
        return false;
    }

    /** Looks for the window until it is there: its event loop runs inside the press. */
    private void answer(Shell former, Instant deadline, Consumer<Shell> work) {
        display.timerExec(10, () -> {
            var window = window();
            if (window != null && window != former) {
                work.accept(window);
            } else if (Instant.now().isBefore(deadline)) {
                answer(former, deadline, work);
            }
        });
    }

    /** The newest window over the part; null while there is none. */
    private Shell window() {
        Shell newest = null;
        for (var each : display.getShells()) {
            if (each != shell && each.isVisible() && each.getChildren().length > 0) {
                newest = each;
            }
        }
        return newest;
    }

    boolean enabled(String text) {
        return button(shell, text).isEnabled();
    }

    /** The text of the field that this label names. */
    String fact(Composite area, String label) {
        return field(area, label).getText();
    }

    static Text field(Composite area, String label) {
        var children = area.getChildren();
        for (int i = 0; i + 1 < children.length; i++) {
            if (children[i] instanceof Label caption
                    && caption.getText().equals(label)
                    && children[i + 1] instanceof Text text) {
                return text;
            }
            if (children[i] instanceof Composite inner && contains(inner, label)) {
                return field(inner, label);
            }
        }
        if (children.length > 0 && children[children.length - 1] instanceof Composite inner) {
            return field(inner, label);
        }
        throw new AssertionError("no field: " + label);
    }

    private static boolean contains(Composite area, String label) {
        for (var child : area.getChildren()) {
            if (child instanceof Label caption && caption.getText().equals(label)
                    || child instanceof Composite inner && contains(inner, label)) {
                return true;
            }
        }
        return false;
    }

    private static Button button(Composite area, String text) {
        var found = find(area, text);
        if (found == null) {
            throw new AssertionError("no button: " + text);
        }
        return found;
    }

    private static Button find(Composite area, String text) {
        for (Control child : area.getChildren()) {
            if (child instanceof Button button
                    && button.getText().replace("&", "").equals(text.replace("&", ""))) {
                return button;
            }
            var inner = child instanceof Composite composite ? find(composite, text) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }
}
