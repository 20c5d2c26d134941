package ua.zvernennia.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A closed list with type-ahead: any fragment of a row narrows the proposals, leaving the field takes the best match.
 * What matches nothing stays as typed and is refused when it is sent, never silently dropped.
 */
final class ChoiceField {

    private static final int PROPOSALS_MAX = 100;

    private final Combo combo;
    private final ProposalPopup popup;
    private List<Choice> choices = List.of();
    private String code = "";
    private Consumer<String> changed = value -> {};
    private boolean showing;

    ChoiceField(Composite parent) {
        combo = new Combo(parent, SWT.DROP_DOWN);
        combo.setVisibleItemCount(16);
        combo.addListener(SWT.Modify, event -> typed());
        combo.addListener(SWT.FocusOut, event -> complete());
        combo.addListener(SWT.KeyDown, this::key);
        popup = new ProposalPopup(combo, this::take);
    }

    Combo control() {
        return combo;
    }

    /** Offers these rows; what is chosen stays chosen. */
    void offer(List<Choice> rows) {
        choices = rows;
        showing = true;
        combo.setItems(rows.stream().map(Choice::text).toArray(String[]::new));
        showing = false;
        show(code);
    }

    /** Shows the row of {@code next}; a code that no row has is shown itself. */
    void show(String next) {
        code = next;
        var text = choices.stream()
                .filter(choice -> choice.code().equals(next))
                .map(Choice::text)
                .findFirst()
                .orElse(next);
        if (!combo.getText().equals(text)) {
            showing = true;
            combo.setText(text);
            showing = false;
        }
    }

    /** @param listener gets the code of what is meant so far, or the typed text when nothing matches */
    void onChange(Consumer<String> listener) {
        changed = listener;
    }

    private void typed() {
        if (showing) {
            return;
        }
        var text = combo.getText();
        var best = Choice.best(choices, text);
        code = best.map(Choice::code).orElse(text);
        changed.accept(code);
        if (combo.isFocusControl() && !isShown(best, text)) {
            popup.show(
                    choices.stream()
                            .filter(choice -> choice.matches(text))
                            .limit(PROPOSALS_MAX)
                            .toList(),
                    best);
        } else {
            popup.hide();
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
        show(choice.code());
        changed.accept(code);
        popup.hide();
        combo.setSelection(new Point(combo.getText().length(), combo.getText().length()));
    }

    private void complete() {
        popup.marked().ifPresent(this::take);
        popup.hide();
        show(code);
        combo.clearSelection();
    }

    // A row picked from the drop-down list needs no proposals.
    private static boolean isShown(Optional<Choice> best, String text) {
        return text.isBlank() || best.map(Choice::text).filter(text::equals).isPresent();
    }
}
