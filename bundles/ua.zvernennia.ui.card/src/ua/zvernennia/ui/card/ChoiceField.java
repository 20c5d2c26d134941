package ua.zvernennia.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * A closed list with type-ahead: any fragment of a row narrows the proposals, leaving the field takes the best match.
 * What matches nothing stays as typed and is refused when it is sent, never silently dropped.
 */
final class ChoiceField {

    private static final int PROPOSALS_MAX = 100;

    private final Control control;
    private final Supplier<String> reader;
    private final Consumer<String> writer;
    private final Consumer<String[]> filler;
    private final Runnable unselect;
    private final ProposalPopup popup;
    private List<Choice> choices = List.of();
    private String code = "";
    private Consumer<String> changed = value -> {};
    private boolean showing;

    private ChoiceField(
            Control control,
            Supplier<String> reader,
            Consumer<String> writer,
            Consumer<String[]> filler,
            Runnable unselect) {
        this.control = control;
        this.reader = reader;
        this.writer = writer;
        this.filler = filler;
        this.unselect = unselect;
        popup = new ProposalPopup(control, this::take);
        control.addListener(SWT.Modify, event -> typed());
        control.addListener(SWT.FocusOut, event -> complete());
        control.addListener(SWT.KeyDown, this::key);
    }

    /** A short list, which also drops down. */
    static ChoiceField list(Composite parent) {
        var combo = new Combo(parent, SWT.DROP_DOWN);
        combo.setVisibleItemCount(16);
        return new ChoiceField(combo, combo::getText, combo::setText, combo::setItems, combo::clearSelection);
    }

    /** A long list, which is only searched: GTK takes seconds to make and to open a list of 500 positions. */
    static ChoiceField search(Composite parent) {
        var text = new Text(parent, SWT.BORDER | SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH);
        text.setMessage(Messages.ChoiceField_search);
        return new ChoiceField(text, text::getText, text::setText, rows -> {}, text::clearSelection);
    }

    Control control() {
        return control;
    }

    /** Offers these rows; what is chosen stays chosen. */
    void offer(List<Choice> rows) {
        if (!rows.equals(choices)) { // GTK takes its time to fill a list
            choices = rows;
            showing = true;
            filler.accept(rows.stream().map(Choice::text).toArray(String[]::new));
            showing = false;
        }
        show(code);
    }

    /** The code of what is meant so far, or the typed text when nothing matches. */
    String code() {
        return code;
    }

    /** Shows the row of {@code next}; a code that no row has is shown itself. */
    void show(String next) {
        code = next;
        var text = choices.stream()
                .filter(choice -> choice.code().equals(next))
                .map(Choice::text)
                .findFirst()
                .orElse(next);
        if (!reader.get().equals(text)) {
            showing = true;
            writer.accept(text);
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
        var text = reader.get();
        var best = Choice.best(choices, text);
        code = best.map(Choice::code).orElse(text);
        changed.accept(code);
        if (control.isFocusControl() && !isShown(best, text)) {
            propose(text, best);
        } else {
            popup.hide();
        }
    }

    private void propose(String typed, Optional<Choice> best) {
        popup.show(
                choices.stream()
                        .filter(choice -> choice.matches(typed))
                        .limit(PROPOSALS_MAX)
                        .toList(),
                best);
    }

    private void key(Event event) {
        if (!popup.isOpen()) {
            if (event.keyCode == SWT.ARROW_DOWN && control instanceof Text) {
                propose(reader.get(), Choice.best(choices, reader.get()));
                event.doit = false;
            }
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
    }

    private void complete() {
        popup.marked().ifPresent(this::take);
        popup.hide();
        show(code);
        unselect.run();
    }

    // A row picked from the drop-down list needs no proposals.
    private static boolean isShown(Optional<Choice> best, String text) {
        return text.isBlank() || best.map(Choice::text).filter(text::equals).isPresent();
    }
}
