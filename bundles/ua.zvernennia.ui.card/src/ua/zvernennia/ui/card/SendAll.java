package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.api.UnsentWrites;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Sends unsent writes again, one after the other. What is refused stays where it is, and the next one is sent. */
final class SendAll {

    private static final System.Logger LOG = System.getLogger(SendAll.class.getName());

    private final UnsentWrites unsent;
    private final IntConsumer progress;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** @param progress told after each write how many have been tried, on the thread that sends */
    SendAll(UnsentWrites unsent, IntConsumer progress) {
        this.unsent = requireNonNull(unsent, "unsent");
        this.progress = requireNonNull(progress, "progress");
    }

    /** No further one is sent. */
    void stop() {
        stopped.set(true);
    }

    /**
     * Blocks until all were tried, or until somebody stopped it.
     *
     * @return how many the server accepted
     * @throws RegistryException when the line is broken: then no other would get through either
     */
    int send(List<UnsentWrite> writes) {
        int accepted = 0;
        for (int i = 0; i < writes.size() && !stopped.get(); i++) {
            if (accepted(writes.get(i))) {
                accepted++;
            }
            progress.accept(i + 1);
        }
        return accepted;
    }

    private boolean accepted(UnsentWrite write) {
        try {
            unsent.resend(write.request());
            return true;
        } catch (RegistryException e) {
            if (e.code().kind() == ErrorCode.Kind.TRANSIENT || e.code().kind() == ErrorCode.Kind.UNAUTHENTICATED) {
                throw e;
            }
            LOG.log(Level.DEBUG, "refused again: {0}", e.code());
            return false;
        }
    }
}
