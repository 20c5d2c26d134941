package ua.zvernennia.rpc;

import ua.zvernennia.model.feed.ChangeBatch;

/** Takes the change feed. The next message is asked for when a call returns: a slow receiver slows the server. */
public interface ChangesReceiver {

    /** Also called for heartbeats: batches without changes. */
    void batch(ChangeBatch batch);

    /** The position is of another epoch or older than the kept log: load everything again. The stream ends after this. */
    void reloadRequired();
}
