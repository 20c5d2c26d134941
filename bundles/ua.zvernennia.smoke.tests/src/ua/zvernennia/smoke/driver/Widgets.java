package ua.zvernennia.smoke.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Finds what can be seen. UI thread only. */
final class Widgets {

    private final Display display;

    Widgets(Display display) {
        this.display = display;
    }

    Optional<Shell> shell(String title) {
        return Stream.of(display.getShells())
                .filter(Shell::isVisible)
                .filter(shell -> plain(shell.getText()).contains(title))
                .findFirst();
    }

    Optional<Button> button(String text) {
        return find(Button.class, button -> plain(button.getText()).equals(text));
    }

    Optional<Label> label(String fragment) {
        return find(Label.class, label -> label.getText().contains(fragment));
    }

    /** The control of {@code type} right after the label, as the eye and a screen reader pair them. */
    <C extends Control> Optional<C> labelled(String label, Class<C> type) {
        return visible()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(control -> labelBefore(control)
                        .filter(before -> plain(before.getText()).equals(label))
                        .isPresent())
                .findFirst();
    }

    <C extends Control> Optional<C> find(Class<C> type, Predicate<C> wanted) {
        return visible().filter(type::isInstance).map(type::cast).filter(wanted).findFirst();
    }

    /** Without mnemonics, the star of a required field, dots of a dialog. */
    static String plain(String text) {
        return text.replace("&", "").replace(" *", "").replace("…", "").replaceAll("\t.*", "");
    }

    private Stream<Control> visible() {
        var found = new ArrayList<Control>();
        var shells = new ArrayList<>(List.of(display.getShells()));
        java.util.Collections.reverse(shells); // a dialog lies over the window
        for (var shell : shells) {
            if (shell.isVisible()) {
                collect(shell, found);
            }
        }
        return found.stream();
    }

    private static void collect(Composite parent, List<Control> found) {
        for (var child : parent.getChildren()) {
            if (child.isVisible()) {
                found.add(child);
                if (child instanceof Composite composite) {
                    collect(composite, found);
                }
            }
        }
    }

    private static Optional<Label> labelBefore(Control control) {
        Control before = null;
        for (var sibling : control.getParent().getChildren()) {
            if (sibling == control) {
                return before instanceof Label label ? Optional.of(label) : Optional.empty();
            }
            before = sibling;
        }
        return Optional.empty();
    }
}
