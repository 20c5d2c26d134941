package ua.zvernennia.sync;

import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.rpc.ChangesReceiver;

/** The receiver of a stream that brings the list and no changes. */
final class NoChanges implements ChangesReceiver {

    @Override
    public void batch(ChangeBatch batch) {
        throw new IllegalStateException("a load has no changes");
    }

    @Override
    public void reloadRequired() {
        throw new IllegalStateException("a load has no changes");
    }
}
