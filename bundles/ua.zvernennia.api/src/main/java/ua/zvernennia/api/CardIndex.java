package ua.zvernennia.api;

import ua.zvernennia.model.list.Snapshot;

/** The list of cards in memory. Cheap: may be asked from the UI thread. */
public interface CardIndex {

    /** What the feed has brought so far; a later change makes another snapshot and posts {@link EventTopics#CARDS}. */
    Snapshot current();
}
