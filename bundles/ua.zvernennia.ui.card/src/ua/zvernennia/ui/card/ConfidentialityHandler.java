package ua.zvernennia.ui.card;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;
import ua.zvernennia.model.acts.ActKind;

/** Command {@code ua.zvernennia.command.setConfidentiality}, M1+M2+L: how closed the card in front is. */
public class ConfidentialityHandler {

    /** Typed changes are saved first: the act is based on the stored card. */
    @CanExecute
    public boolean canExecute(@Optional @Named(IServiceConstants.ACTIVE_PART) MPart part) {
        return part != null
                && !part.isDirty()
                && part.getObject() instanceof CardPart card
                && card.open().flatMap(CatchUp::stored).isPresent();
    }

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
        if (part.getObject() instanceof CardPart card) {
            card.act(ActKind.SET_CONFIDENTIALITY);
        }
    }
}
