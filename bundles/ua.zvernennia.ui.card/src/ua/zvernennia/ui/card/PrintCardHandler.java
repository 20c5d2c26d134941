package ua.zvernennia.ui.card;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Command {@code ua.zvernennia.command.printCard}, M1+P: a form of the card in front, as Word or PDF. */
public class PrintCardHandler {

    @CanExecute
    public boolean canExecute(@Optional @Named(IServiceConstants.ACTIVE_PART) MPart part) {
        return part != null
                && part.getObject() instanceof CardPart card
                && card.open().flatMap(CatchUp::stored).isPresent();
    }

    @Execute
    public void execute(
            @Named(IServiceConstants.ACTIVE_PART) MPart part,
            @Named(IServiceConstants.ACTIVE_SHELL) Shell shell,
            CardPrinter printer) {
        if (part.getObject() instanceof CardPart card) {
            var dialog = new PrintDialog(shell);
            if (dialog.open() == Window.OK) {
                card.open().ifPresent(open -> open.print(printer, dialog.form(), dialog.format()));
            }
        }
    }
}
