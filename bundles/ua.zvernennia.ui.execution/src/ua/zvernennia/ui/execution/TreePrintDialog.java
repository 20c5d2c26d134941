package ua.zvernennia.ui.execution;

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
import ua.zvernennia.documents.Format;

/** Asks whether the tree or the resolution of the selected line is wanted, and as what kind of file. */
final class TreePrintDialog extends Dialog {

    private final boolean offersResolution;
    private Button resolution;
    private Button pdf;
    private boolean resolutionWanted;
    private Format format = Format.WORD;

    /** @param offersResolution whether a line is selected */
    TreePrintDialog(Shell parent, boolean offersResolution) {
        super(parent);
        this.offersResolution = offersResolution;
    }

    /** After it was closed with OK. */
    boolean resolutionWanted() {
        return resolutionWanted;
    }

    /** After it was closed with OK. */
    Format format() {
        return format;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.TreePrintDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(380, SWT.DEFAULT).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 8).applyTo(area);
        var kinds = group(area, Messages.TreePrintDialog_form);
        var tree = radio(kinds, Messages.TreePrintDialog_tree, true);
        resolution = radio(kinds, Messages.TreePrintDialog_resolution, false);
        resolution.setEnabled(offersResolution);
        var formats = group(area, Messages.TreePrintDialog_format);
        radio(formats, Messages.TreePrintDialog_word, true);
        pdf = radio(formats, Messages.TreePrintDialog_pdf, false);
        tree.setFocus();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.TreePrintDialog_make, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.TreePrintDialog_cancel, false);
    }

    @Override
    protected void okPressed() {
        resolutionWanted = resolution.getSelection();
        format = pdf.getSelection() ? Format.PDF : Format.WORD;
        super.okPressed();
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
