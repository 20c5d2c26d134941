package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * The first card of a duplicate, found by its number. Unlike a closed list nothing is taken on leaving the field but a
 * whole number that one card has: a wrong first card would give a wrong number for ever.
 */
final class DuplicateField {

    private final ShownDraft shown;
    private final NumberLookup lookup;
    private final Text text;
    private final ProposalPopup popup;
    private boolean showing;

    DuplicateField(Composite parent, ShownDraft shown, NumberLookup lookup) {
        this.shown = requireNonNull(shown, "shown");
        this.lookup = requireNonNull(lookup, "lookup");
        text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setToolTipText(Messages.DuplicateField_tooltip);
        popup = new ProposalPopup(text, this::take);
        text.addListener(SWT.Modify, event -> typed());
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.FocusOut, event -> leave());
        shown.onShow(this::show);
        shown.onChange(event -> {
            if (event.getPropertyName().equals(CardDraft.DUPLICATE_OF) && !text.isFocusControl()) {
                show();
            }
        });
        show();
    }

    Text control() {
        return text;
    }

    private void show() {
        var next = lookup.shown(shown.draft().duplicateOf());
        if (!text.getText().equals(next)) {
            showing = true;
            text.setText(next);
            showing = false;
        }
        text.setEditable(shown.draft().isNew());
        text.setMessage(shown.draft().isNew() ? Messages.DuplicateField_hint : "");
    }

    private void typed() {
        if (showing) {
            return;
        }
        var typed = text.getText();
        var exact = lookup.exact(typed);
        shown.draft().setDuplicateOf(exact.map(Choice::code).orElse(typed));
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
        shown.draft().setDuplicateOf(choice.code());
        show();
        text.setSelection(text.getCharCount());
    }

    private void leave() {
        popup.hide();
        show();
    }
}
