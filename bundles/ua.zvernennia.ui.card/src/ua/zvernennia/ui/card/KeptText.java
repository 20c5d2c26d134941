package ua.zvernennia.ui.card;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import ua.zvernennia.api.CardService;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.api.UnsentWrites;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.ui.Background;

/** What the server has not accepted, opened again as a draft: the text is unsaved and its author goes on with it. */
final class KeptText {

    private static final String KEY = "ua.zvernennia.keptText";

    private KeptText() {}

    static void give(MPart part, UnsentWrite write) {
        part.getTransientData().put(KEY, write);
    }

    static Optional<UnsentWrite> of(MPart part) {
        return Optional.ofNullable((UnsentWrite) part.getTransientData().get(KEY));
    }

    static void forget(MPart part) {
        part.getTransientData().remove(KEY);
    }

    /** What the part had from the outbox is stored now, or taken up otherwise: it is forgotten, in the background. */
    static void letGo(MPart part, Background background, UnsentWrites unsent, Consumer<RegistryException> refused) {
        of(part).ifPresent(write -> {
            forget(part);
            background.also("", cancelled -> discard(write, unsent), done -> {}, refused);
        });
    }

    /** Its author has stored it in another way. Blocks; returns the request, now unknown here. */
    static RequestId discard(UnsentWrite write, UnsentWrites unsent) {
        unsent.discard(write.request());
        return write.request();
    }

    /**
     * The draft of a write. A change stands on the state that it was made from, so that what colleagues have stored since
     * is compared and never overwritten. Blocks.
     */
    static CardDraft draft(UnsentWrite write, CardService cards) {
        if (write.registration().isPresent()) {
            return CardDraft.of(write);
        }
        var draft = CardDraft.of(base(write.card(), write.revision(), cards));
        draft.put(write.content());
        return draft;
    }

    /** The state of a card that a change was made from. Blocks. */
    static Card base(CardId id, long revision, CardService cards) {
        try {
            return cards.history(id).stream()
                    .map(CardRevision::card)
                    .filter(card -> card.revision() == revision)
                    .findFirst()
                    .orElseGet(() -> cards.load(id));
        } catch (RegistryException e) {
            return keptHere(id, revision, cards).orElseThrow(() -> e);
        }
    }

    /** Without network the card as this workstation keeps it will do, if it is the one that was changed. */
    private static Optional<Card> keptHere(CardId id, long revision, CardService cards) {
        return Optional.of(cards.load(id)).filter(card -> card.revision() == revision);
    }
}
