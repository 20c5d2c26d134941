package ua.zvernennia.ui.card;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Ties widgets to the draft, both ways, and remembers which widget shows which field. */
final class FormBinding {

    private final ShownDraft shown;
    private final Map<String, Control> controls = new HashMap<>();
    private boolean showing;

    FormBinding(ShownDraft shown) {
        this.shown = shown;
    }

    void bind(CardField field, Text text) {
        bind(field.key(), text, draft -> draft.get(field), (draft, value) -> draft.set(field, value));
    }

    void bind(CardField field, ChoiceField choice) {
        controls.put(field.key(), choice.control());
        choice.onChange(code -> shown.draft().set(field, code));
        choice.show(shown.draft().get(field));
        shown.onShow(() -> choice.show(shown.draft().get(field)));
        shown.onChange(event -> {
            if (event.getPropertyName().equals(field.key()) && !choice.control().isFocusControl()) {
                choice.show(shown.draft().get(field));
            }
        });
    }

    /**
     * @param property name in property changes and in failures
     * @param reader the text in the draft
     * @param writer takes what is typed
     */
    void bind(String property, Text text, Function<CardDraft, String> reader, BiConsumer<CardDraft, String> writer) {
        controls.put(property, text);
        text.setText(reader.apply(shown.draft()));
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                writer.accept(shown.draft(), text.getText());
            }
        });
        shown.onShow(() -> show(text, reader.apply(shown.draft())));
        shown.onChange(event -> {
            if (event.getPropertyName().equals(property)) {
                show(text, reader.apply(shown.draft()));
            }
        });
    }

    /** Names a control for {@link #focus} that is bound elsewhere. */
    void name(String property, Control control) {
        controls.put(property, control);
    }

    /** Shows {@code value} without taking it for something typed. */
    void show(Text text, String value) {
        if (!text.getText().equals(value)) {
            showing = true;
            text.setText(value);
            showing = false;
        }
    }

    /** Puts the caret where {@code property} is typed; false for a field that the form does not have. */
    boolean focus(String property) {
        var control = controls.get(property);
        return control != null && control.setFocus();
    }
}
