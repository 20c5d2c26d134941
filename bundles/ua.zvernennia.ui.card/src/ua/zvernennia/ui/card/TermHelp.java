package ua.zvernennia.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * How a control date came about: F2 or a double click in its field, or a click on its label. Escape, or a key elsewhere,
 * puts it away.
 */
final class TermHelp extends PopupDialog {

    private final Text field;
    private final List<String> lines;

    private TermHelp(Text field, List<String> lines) {
        super(
                field.getShell(),
                PopupDialog.INFOPOPUP_SHELLSTYLE,
                true,
                false,
                false,
                false,
                false,
                Messages.TermsTab_explanation,
                null);
        this.field = field;
        this.lines = lines;
    }

    /** @param explanation of the date that stands in the field now */
    static void on(Text field, Supplier<List<String>> explanation) {
        labelOf(field).ifPresent(label -> {
            label.setToolTipText(Messages.TermHelp_tooltip);
            label.setCursor(label.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            label.addListener(SWT.MouseUp, event -> new TermHelp(field, explanation.get()).open());
        });
        field.addListener(SWT.MouseDoubleClick, event -> new TermHelp(field, explanation.get()).open());
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F2) {
                event.doit = false;
                new TermHelp(field, explanation.get()).open();
            }
        });
    }

    private static Optional<Label> labelOf(Text field) {
        var row = List.of(field.getParent().getChildren());
        int before = row.indexOf(field) - 1;
        return before >= 0 && row.get(before) instanceof Label label ? Optional.of(label) : Optional.empty();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var text = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
        text.setText(String.join("\n", lines));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(520, SWT.DEFAULT)
                .indent(8, 6)
                .applyTo(text);
        return text;
    }

    @Override
    protected Point getInitialLocation(Point size) {
        return field.toDisplay(0, field.getSize().y);
    }
}
