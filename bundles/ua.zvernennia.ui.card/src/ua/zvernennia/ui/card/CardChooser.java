package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * A card, found by its number. Unlike a closed list nothing is taken on leaving the field but a whole number that one
 * card has: a wrong card would be worse than none.
 */
final class CardChooser {

    private final NumberLookup lookup;
    private final Text text;
    private final ProposalPopup popup;
    private Consumer<String> changed = code -> {};
    private String code = "";
    private boolean showing;

    CardChooser(Composite parent, NumberLookup lookup) {
        this.lookup = requireNonNull(lookup, "lookup");
        text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        popup = new ProposalPopup(text, this::take);
        text.addListener(SWT.Modify, event -> typed());
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.FocusOut, event -> leave());
    }

    Text control() {
        return text;
    }

    /** The id of the card that is meant, or the typed text when it names none. */
    String code() {
        return code;
    }

    /** @param listener gets {@link #code()} whenever a person changes it */
    void onChange(Consumer<String> listener) {
        changed = listener;
    }

    void show(String next) {
        code = next;
        var words = lookup.shown(next);
        if (!text.getText().equals(words)) {
            showing = true;
            text.setText(words);
            showing = false;
        }
    }

    private void typed() {
        if (showing) {
            return;
        }
        var typed = text.getText();
        var exact = lookup.exact(typed);
        code = exact.map(Choice::code).orElse(typed);
        changed.accept(code);
        if (text.isFocusControl()) {
            popup.show(lookup.find(typed), exact);
        }
    }

    private void key(Event event) {
        if (!popup.isOpen()) {
            return;
        }
        event.doit = false;
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> popup.move(1);
            case SWT.ARROW_UP -> popup.move(-1);
            case SWT.CR, SWT.KEYPAD_CR -> popup.marked().ifPresent(this::take);
            case SWT.ESC -> popup.hide();
            default -> event.doit = true;
        }
    }

    private void take(Choice choice) {
        popup.hide();
        show(choice.code());
        changed.accept(code);
        text.setSelection(text.getCharCount());
    }

    private void leave() {
        popup.hide();
        show(code);
    }
}
