package ua.zvernennia.ui.cards;

import java.util.Optional;
import ua.zvernennia.api.Connection;

/** A line whose state the test sets. */
final class FakeConnection implements Connection {

    volatile Status status = new Status(State.ONLINE, Optional.empty(), 0, 0, 0);

    @Override
    public Status status() {
        return status;
    }

    @Override
    public void retryNow() {
        throw new UnsupportedOperationException("the list does not do that");
    }
}
