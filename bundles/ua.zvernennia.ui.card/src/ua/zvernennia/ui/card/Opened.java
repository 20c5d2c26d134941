package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.api.CardService;
import ua.zvernennia.api.LocalData;
import ua.zvernennia.api.LocalData.Unsent;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;

/**
 * A card as it comes to the form, with what was written here and not executed.
 *
 * @param card empty for a registration that the server refused
 */
record Opened(CardId id, Optional<Card> card, Optional<Unsent> unsent) {

    Opened {
        requireNonNull(id, "id");
        requireNonNull(card, "card");
        requireNonNull(unsent, "unsent");
    }

    /** Blocks on the server and the disk. */
    static Opened of(CardId id, CardService cards, Optional<LocalData> local) {
        var unsent = local.flatMap(data -> data.unsent(id));
        try {
            return new Opened(id, Optional.of(cards.load(id)), unsent);
        } catch (RegistryException e) {
            if (unsent.filter(Unsent::registration).isEmpty()) {
                throw e;
            }
            return new Opened(id, Optional.empty(), unsent);
        }
    }

    /** What its author must decide on. */
    Optional<Unsent> refused() {
        return unsent.filter(each -> each.refusal().isPresent());
    }

    /** What the form shows: the author's refused text on what it was written on, or the card. */
    CardDraft draft() {
        if (refused().isEmpty()) {
            return card.map(CardDraft::of)
                    .orElseGet(() -> CardDraft.again(id, unsent.orElseThrow().content()));
        }
        var text = refused().get();
        var base = text.base().or(() -> card);
        if (base.isEmpty()) {
            return CardDraft.again(id, text.content());
        }
        var draft = CardDraft.of(base.get());
        draft.type(text.content());
        return draft;
    }
}
