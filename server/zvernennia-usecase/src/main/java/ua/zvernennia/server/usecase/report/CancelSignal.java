package ua.zvernennia.server.usecase.report;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Tells a run that nobody waits for it any more. Any thread. */
public final class CancelSignal {

    private static final Runnable CANCELLED = () -> {};

    private final AtomicReference<Optional<Runnable>> action = new AtomicReference<>(Optional.empty());

    /** Cancels; repeating it does nothing. */
    public void cancel() {
        action.getAndSet(Optional.of(CANCELLED)).ifPresent(Runnable::run);
    }

    public boolean isCancelled() {
        return action.get().filter(CANCELLED::equals).isPresent();
    }

    /** What cancels the step that runs now; it runs at once when the signal was given already. */
    public void onCancel(Runnable cancelStep) {
        var before = action.getAndUpdate(
                present -> present.filter(CANCELLED::equals).isPresent() ? present : Optional.of(cancelStep));
        if (before.filter(CANCELLED::equals).isPresent()) {
            cancelStep.run();
        }
    }
}
