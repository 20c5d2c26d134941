package ua.zvernennia.ui.card;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;

/** Command {@code ua.zvernennia.command.copyCard}, M1+M2+N: a new card like the one in front. */
public class CopyCardHandler {

    @CanExecute
    public boolean canExecute(@Optional @Named(IServiceConstants.ACTIVE_PART) MPart part) {
        return part != null
                && part.getObject() instanceof CardPart card
                && card.open().flatMap(CatchUp::stored).isPresent();
    }

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part, OpenCards cards) {
        if (part.getObject() instanceof CardPart card) {
            card.open().flatMap(CatchUp::stored).ifPresent(cards::openCopy);
        }
    }
}
