package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;

/**
 * Names a widget for the style sheets of the themes by what it means ("error", "title"); colours and fonts are decided
 * there and never here.
 */
public final class Styles {

    /** Key of the class name, as {@code org.eclipse.e4.ui.css.swt.CSSSWTConstants} has it. */
    private static final String CLASS_NAME = "org.eclipse.e4.ui.css.CssClassName";

    private Styles() {}

    /** Gives {@code widget} a meaning, or another one; it is painted accordingly a moment later. */
    public static void set(Widget widget, String meaning) {
        requireNonNull(meaning, "meaning");
        if (!meaning.equals(widget.getData(CLASS_NAME))) {
            widget.setData(CLASS_NAME, meaning);
            widget.reskin(SWT.ALL);
        }
    }
}
