package ua.zvernennia.sync;

import java.util.Map;

/** Tells the rest of the workstation what happened. Returns at once; whoever listens does so on other threads. */
interface Announcer {

    /**
     * Posts an event.
     *
     * @param topic one of {@link ua.zvernennia.api.EventTopics}
     */
    void announce(String topic, Map<String, ?> properties);
}
