package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.text.PlainText;

/**
 * Fields of a form, each with its label before it and bound to it: on GTK an {@code AccessibleListener} cannot name a
 * native field, a label with the relation can, and black-box tests find the field by it. The parent has a grid layout;
 * a field takes two cells.
 */
public final class Fields {

    private final Composite parent;

    public Fields(Composite parent) {
        this.parent = requireNonNull(parent, "parent");
    }

    /** @param limit most characters, the model's constant */
    public Text text(String label, int limit) {
        var text = add(label, area -> new Text(area, SWT.BORDER | SWT.SINGLE));
        text.setTextLimit(limit);
        cleaned(text);
        return text;
    }

    /** Several lines that wrap; Tab leaves the field. */
    public Text area(String label, int limit, int lines) {
        var text = add(label, area -> new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL));
        text.setTextLimit(limit);
        cleaned(text);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, lines * text.getLineHeight())
                .applyTo(text);
        text.addTraverseListener(event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        return text;
    }

    /** A closed choice. */
    public Combo choice(String label) {
        return add(label, area -> new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY));
    }

    /** Any other control, in the same shape. */
    public <C extends Control> C add(String label, Function<Composite, C> factory) {
        return add(caption(label), factory);
    }

    /** Several fields that one label names. */
    public Composite group(String label, Function<Composite, Composite> factory) {
        var caption = caption(label);
        var group = add(caption, factory);
        for (var field : group.getChildren()) {
            if (!(field instanceof Label)) {
                bind(caption, field);
            }
        }
        return group;
    }

    /** What is pasted from elsewhere may hold characters that nobody sees and the server refuses. */
    private static void cleaned(Text text) {
        text.addVerifyListener(event -> event.text = PlainText.of(event.text));
    }

    private Label caption(String label) {
        var caption = new Label(parent, SWT.NONE);
        caption.setText(label);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(caption);
        return caption;
    }

    private <C extends Control> C add(Label caption, Function<Composite, C> factory) {
        var control = factory.apply(parent);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(control);
        bind(caption, control);
        return control;
    }

    /** Names {@code control} by {@code label} for screen readers and for tests; the label stands before the control. */
    public static void bind(Label label, Control control) {
        control.getAccessible().addRelation(ACC.RELATION_LABELLED_BY, label.getAccessible());
        label.getAccessible().addRelation(ACC.RELATION_LABEL_FOR, control.getAccessible());
    }
}
