package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * One legal move of a card.
 *
 * @param to may be {@code from}: the event is recorded, the state stays
 */
public record CardMove(CardState from, CardEvent event, CardState to, Set<CardGuard> guards) {

    public CardMove {
        requireNonNull(from, "from");
        requireNonNull(event, "event");
        requireNonNull(to, "to");
        guards = Set.copyOf(guards);
    }
}
