package ua.zvernennia.ui.card;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;

/** Command {@code ua.zvernennia.command.switchPane}, F6: from the form to the tabs beside it and back. */
public class SwitchPaneHandler {

    @CanExecute
    public boolean canExecute(@Optional @Named(IServiceConstants.ACTIVE_PART) MPart part) {
        return part != null
                && part.getObject() instanceof CardPart card
                && card.open().isPresent();
    }

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
        if (part.getObject() instanceof CardPart card) {
            card.open().ifPresent(CatchUp::switchPane);
        }
    }
}
