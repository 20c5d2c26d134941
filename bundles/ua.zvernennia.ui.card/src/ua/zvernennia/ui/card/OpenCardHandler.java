package ua.zvernennia.ui.card;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Ids;

/** Command {@code ua.zvernennia.command.openCard} with the text of a card id. */
public class OpenCardHandler {

    @Execute
    public void execute(@Named(Ids.PARAM_CARD_ID) String id, OpenCards cards) {
        cards.open(CardId.parse(id));
    }
}
