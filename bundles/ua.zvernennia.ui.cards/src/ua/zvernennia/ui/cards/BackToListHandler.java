package ua.zvernennia.ui.cards;

import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Perspectives;

/**
 * Command {@code ua.zvernennia.command.backToList}: the list comes to the front with the card one comes from chosen, open
 * cards stay open.
 */
public final class BackToListHandler {

    @Execute
    void execute(
            Perspectives perspectives,
            EPartService parts,
            @org.eclipse.e4.core.di.annotations.Optional @Named(IServiceConstants.ACTIVE_PART) MPart from) {
        perspectives.show(Ids.PART_CARDS);
        var card =
                Optional.ofNullable(from).map(part -> part.getPersistedState().get(Ids.STATE_CARD));
        if (card.isPresent()
                && parts.findPart(Ids.PART_CARDS) instanceof MPart list
                && list.getObject() instanceof CardListPart cards) {
            cards.choose(CardId.parse(card.get()));
        }
    }
}
