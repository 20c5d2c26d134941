package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import ua.zvernennia.api.CardService;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.api.UnsentWrites;
import ua.zvernennia.model.registration.CardId;

/**
 * A card as it comes to the form, with what was written here and not executed.
 *
 * @param draft what the form shows: the author's refused text on what it was written on, or the card
 * @param typedAt when it was last kept, for a text that the end of the program has interrupted
 */
record Opened(CardDraft draft, Optional<UnsentWrite> unsent, Optional<Instant> typedAt) {

    Opened {
        requireNonNull(draft, "draft");
        requireNonNull(unsent, "unsent");
        requireNonNull(typedAt, "typedAt");
    }

    Opened(CardDraft draft, Optional<UnsentWrite> unsent) {
        this(draft, unsent, Optional.empty());
    }

    /** Where the card of a part comes from; empty for a new one. Blocks when it is asked. */
    static Optional<Supplier<Opened>> source(MPart part, CardService cards, UnsentWrites writes) {
        return RestoredText.of(part)
                .<Supplier<Opened>>map(typed -> () -> RestoredText.of(typed, cards))
                .or(() -> KeptText.of(part).map(write -> () -> of(write, cards)))
                .or(() -> OpenCards.idOf(part).map(id -> () -> of(id, cards, writes)));
    }

    /** The card, or its last text if the server has refused that. Blocks on the server and the disk. */
    static Opened of(CardId id, CardService cards, UnsentWrites writes) {
        var last =
                writes.unsent().stream().filter(each -> each.card().equals(id)).reduce((first, second) -> second);
        return last.filter(write -> write.refusal().isPresent())
                .map(write -> of(write, cards))
                .orElseGet(() -> new Opened(CardDraft.of(cards.load(id)), last));
    }

    /** One refused write. Blocks on the server and the disk. */
    static Opened of(UnsentWrite refused, CardService cards) {
        return new Opened(KeptText.draft(refused, cards), Optional.of(refused));
    }

    /** What its author should know at first; empty for a card as the server has it. */
    Optional<String> notice() {
        return typedAt.map(RestoredText::sentence).or(() -> unsent.map(waiting -> Messages.CardPart_waiting));
    }

    /** What its author must decide on. */
    Optional<UnsentWrite> refused() {
        return unsent.filter(each -> each.refusal().isPresent());
    }
}
