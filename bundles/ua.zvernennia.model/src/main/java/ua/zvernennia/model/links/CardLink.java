package ua.zvernennia.model.links;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import ua.zvernennia.model.registration.CardRow;

/**
 * A link as it is seen from one of its two cards.
 *
 * @param outward whether this card is the one that answers, executes, repeats …; otherwise the other does so to it
 * @param other the card at the other end, as a line of the list
 * @param since when it was set; empty where it follows from the registration
 * @param by display name of who set it; empty likewise
 */
public record CardLink(LinkKind kind, boolean outward, CardRow other, Optional<Instant> since, String by) {

    public CardLink {
        requireNonNull(kind, "kind");
        requireNonNull(other, "other");
        requireNonNull(since, "since");
        requireNonNull(by, "by");
    }
}
