package ua.zvernennia.ui.execution;

import jakarta.inject.Named;
import java.util.List;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.documents.Format;
import ua.zvernennia.ui.PrintDialog;

/** Command {@code ua.zvernennia.command.printTree}, M1+P: the tree in front or a resolution of it, as Word or PDF. */
public class PrintTreeHandler {

    @CanExecute
    public boolean canExecute(@Optional @Named(IServiceConstants.ACTIVE_PART) MPart part) {
        return part != null
                && part.getObject() instanceof TreeOwner owner
                && owner.tree() != null
                && owner.tree().isPrintable();
    }

    @Execute
    public void execute(
            @Named(IServiceConstants.ACTIVE_PART) MPart part,
            @Named(IServiceConstants.ACTIVE_SHELL) Shell shell,
            TreePrinter printer) {
        if (part.getObject() instanceof TreeOwner owner) {
            var sheets = List.of(
                    new PrintDialog.Choice<>(false, Messages.TreePrintDialog_tree, true),
                    new PrintDialog.Choice<>(
                            true,
                            Messages.TreePrintDialog_resolution,
                            owner.tree().isResolutionSelected()));
            var dialog = new PrintDialog<>(shell, Messages.TreePrintDialog_title, sheets);
            if (dialog.open() == Window.OK) {
                owner.tree().print(printer, dialog.chosen(), dialog.pdfWanted() ? Format.PDF : Format.WORD);
            }
        }
    }
}
