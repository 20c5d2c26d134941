package ua.zvernennia.api;

import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.model.registration.CardId;

/** The list of cards in memory. Cheap: may be asked from the UI thread. */
public interface CardIndex {

    /** What the feed has brought so far; a later change makes another snapshot and posts {@link EventTopics#CARDS}. */
    Snapshot current();

    /** Whether something written to the card here has not been executed by the server yet. */
    default boolean isWaiting(CardId id) {
        return false;
    }
}
