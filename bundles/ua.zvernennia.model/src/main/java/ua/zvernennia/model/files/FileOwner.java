package ua.zvernennia.model.files;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import ua.zvernennia.model.registration.CardId;

/**
 * What a file is attached to. Rights are always those on the card, whichever part of it the file belongs to.
 *
 * @param id of the card itself, of a resolution or of an execution, by the kind
 */
public record FileOwner(CardId card, Kind kind, UUID id) {

    public FileOwner {
        requireNonNull(card, "card");
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        if (kind == Kind.CARD && !id.equals(card.value())) {
            throw new IllegalArgumentException("id: another one than the card's (expected: the same)");
        }
    }

    public static FileOwner card(CardId card) {
        return new FileOwner(card, Kind.CARD, card.value());
    }

    /** Names are stored: add, never rename. */
    public enum Kind {
        CARD,
        RESOLUTION,
        EXECUTION
    }
}
