package ua.zvernennia.ui.card;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.documents.FormKind;
import ua.zvernennia.documents.Format;

/** Asks which form of a card is wanted, and as what kind of file. */
final class PrintDialog extends Dialog {

    private final Map<FormKind, Button> forms = new EnumMap<>(FormKind.class);
    private FormKind form = FormKind.CARD;
    private Format format = Format.WORD;
    private Button pdf;

    PrintDialog(Shell parent) {
        super(parent);
    }

    /** After it was closed with OK. */
    FormKind form() {
        return form;
    }

    /** After it was closed with OK. */
    Format format() {
        return format;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.PrintDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(380, SWT.DEFAULT).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 8).applyTo(area);
        var kinds = group(area, Messages.PrintDialog_form);
        for (var kind : FormKind.values()) {
            forms.put(kind, radio(kinds, name(kind), kind == form));
        }
        var formats = group(area, Messages.PrintDialog_format);
        radio(formats, Messages.PrintDialog_word, true);
        pdf = radio(formats, Messages.PrintDialog_pdf, false);
        forms.get(form).setFocus();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.PrintDialog_make, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.PrintDialog_cancel, false);
    }

    @Override
    protected void okPressed() {
        forms.forEach((kind, button) -> form = button.getSelection() ? kind : form);
        format = pdf.getSelection() ? Format.PDF : Format.WORD;
        super.okPressed();
    }

    private static String name(FormKind kind) {
        return switch (kind) {
            case CARD -> Messages.PrintDialog_card;
            case STAMP -> Messages.PrintDialog_stamp;
            case RECEPTION -> Messages.PrintDialog_reception;
        };
    }

    private static Group group(Composite parent, String title) {
        var group = new Group(parent, SWT.NONE);
        group.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 2).applyTo(group);
        return group;
    }

    private static Button radio(Composite parent, String text, boolean selected) {
        var button = new Button(parent, SWT.RADIO);
        button.setText(text);
        button.setSelection(selected);
        return button;
    }
}
