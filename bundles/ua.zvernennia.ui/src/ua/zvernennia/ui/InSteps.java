package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import org.eclipse.swt.widgets.Composite;

/**
 * Makes in steps what would hold the UI thread for longer than it may be held: keys and paintings come between. What is
 * made is out of sight until the last step, so that nothing is arranged twice. UI thread only.
 */
public final class InSteps {

    private final Composite owner;
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private Runnable done = () -> {};

    /** @param owner what the steps fill; when it is gone the rest is not done */
    public InSteps(Composite owner) {
        this.owner = requireNonNull(owner, "owner");
    }

    /** Adds a step of some milliseconds. */
    public InSteps then(Runnable step) {
        steps.add(requireNonNull(step, "step"));
        return this;
    }

    /** Adds steps that somebody else knows. */
    public InSteps then(Collection<Runnable> more) {
        steps.addAll(more);
        return this;
    }

    /** Does one step in each turn of the event loop, then shows what was made. */
    public void start(Runnable whenDone) {
        done = requireNonNull(whenDone, "whenDone");
        owner.setVisible(false);
        owner.setLayoutDeferred(true);
        next();
    }

    public boolean isDone() {
        return steps.isEmpty();
    }

    private void next() {
        owner.getDisplay().asyncExec(() -> {
            if (owner.isDisposed()) {
                return;
            }
            if (steps.isEmpty()) {
                owner.setLayoutDeferred(false);
                owner.layout(true, true);
                owner.setVisible(true);
                done.run();
            } else {
                steps.remove().run();
                next();
            }
        });
    }
}
