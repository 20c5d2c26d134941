package ua.zvernennia.ui.card;

import jakarta.inject.Named;
import java.util.stream.Stream;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.documents.FormKind;
import ua.zvernennia.documents.Format;
import ua.zvernennia.ui.PrintDialog;

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
            var forms = Stream.of(FormKind.values())
                    .map(kind -> new PrintDialog.Choice<>(kind, name(kind), true))
                    .toList();
            var dialog = new PrintDialog<>(shell, Messages.PrintDialog_title, forms);
            if (dialog.open() == Window.OK) {
                var format = dialog.pdfWanted() ? Format.PDF : Format.WORD;
                card.open().ifPresent(open -> open.print(printer, dialog.chosen(), format));
            }
        }
    }

    private static String name(FormKind kind) {
        return switch (kind) {
            case CARD -> Messages.PrintDialog_card;
            case STAMP -> Messages.PrintDialog_stamp;
            case RECEPTION -> Messages.PrintDialog_reception;
        };
    }
}
