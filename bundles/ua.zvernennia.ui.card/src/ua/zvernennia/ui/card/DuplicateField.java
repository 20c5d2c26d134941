package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The first card of a duplicate, found by its number: a wrong one would give a wrong number for ever. */
final class DuplicateField {

    private final ShownDraft shown;
    private final CardChooser chooser;

    DuplicateField(Composite parent, ShownDraft shown, NumberLookup lookup) {
        this.shown = requireNonNull(shown, "shown");
        chooser = new CardChooser(parent, lookup);
        control().setToolTipText(Messages.DuplicateField_tooltip);
        chooser.onChange(code -> shown.draft().setDuplicateOf(code));
        shown.onShow(this::show);
        shown.onChange(event -> {
            if (event.getPropertyName().equals(CardDraft.DUPLICATE_OF)
                    && !control().isFocusControl()) {
                show();
            }
        });
        show();
    }

    Text control() {
        return chooser.control();
    }

    private void show() {
        chooser.show(shown.draft().duplicateOf());
        control().setEditable(shown.draft().isNew());
        control().setMessage(shown.draft().isNew() ? Messages.DuplicateField_hint : "");
    }
}
