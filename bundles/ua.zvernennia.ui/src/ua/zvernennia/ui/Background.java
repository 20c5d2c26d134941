package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Work off the UI thread for one control. A new {@link #run} makes the answers of earlier ones stale: they are dropped,
 * and so is every answer that arrives after the control is gone. Use from the UI thread only.
 *
 * <p>Work is cancelled by a flag that it may ask, never by an interrupt: an interrupt inside Derby closes its connection.
 */
public final class Background {

    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    /** A quarter of a frame: a search of the list takes less than half a millisecond. */
    private static final Duration FRAME_SHARE = Duration.ofMillis(4);

    private final Control owner;
    private final Display display;
    private AtomicBoolean running = new AtomicBoolean();

    public Background(Control owner) {
        this.owner = requireNonNull(owner, "owner");
        display = owner.getDisplay();
        owner.addDisposeListener(event -> cancel());
    }

    /**
     * The latest run wins.
     *
     * @param label what is being done, already translated; empty for work too short to name
     * @param work runs in a job; may block; must not touch a widget
     * @param done runs in the UI thread with the result
     * @param refused runs in the UI thread when the work threw; anything but a {@link RegistryException} arrives as
     *     {@link ErrorCode#INTERNAL}
     */
    public <T> void run(String label, Work<T> work, Consumer<T> done, Consumer<RegistryException> refused) {
        cancel();
        start(label, work, done, refused, running);
    }

    /**
     * Like {@link #run}, but an answer that is there within {@link #FRAME_SHARE} is handed over before this returns, so that
     * it is painted in the same frame as the key that asked for it. Later ones come as from {@link #run}.
     */
    public <T> void runSoon(String label, Work<T> work, Consumer<T> done, Consumer<RegistryException> refused) {
        runSoon(label, work, done, refused, FRAME_SHARE);
    }

    <T> void runSoon(
            String label, Work<T> work, Consumer<T> done, Consumer<RegistryException> refused, Duration patience) {
        cancel();
        var flag = running;
        var handover = new Handover(patience, task -> deliver(flag, task));
        schedule(label, () -> answer(label, work, done, refused, flag, handover::offer));
        handover.take().ifPresent(task -> whileWanted(flag, task));
    }

    /** Like {@link #run}, but beside whatever else runs: for a page of a list, a second answer of the same part. */
    public <T> void also(String label, Work<T> work, Consumer<T> done, Consumer<RegistryException> refused) {
        start(label, work, done, refused, new AtomicBoolean());
    }

    /** From work that goes on: shows how far it is, in the UI thread, unless the owner is gone. */
    public void show(Runnable task) {
        deliver(new AtomicBoolean(), task);
    }

    /** Makes the answer of the latest {@link #run} stale and raises its flag. */
    public void cancel() {
        running.set(true);
        running = new AtomicBoolean();
    }

    private <T> void start(
            String label,
            Work<T> work,
            Consumer<T> done,
            Consumer<RegistryException> refused,
            AtomicBoolean cancelled) {
        schedule(label, () -> answer(label, work, done, refused, cancelled, task -> deliver(cancelled, task)));
    }

    private static void schedule(String label, Runnable work) {
        var job = new Job(label) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                work.run();
                return Status.OK_STATUS;
            }
        };
        job.setSystem(label.isEmpty());
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private <T> void answer(
            String label,
            Work<T> work,
            Consumer<T> done,
            Consumer<RegistryException> refused,
            AtomicBoolean cancelled,
            Consumer<Runnable> deliver) {
        if (cancelled.get()) {
            return;
        }
        try {
            var result = work.run(cancelled::get);
            deliver.accept(() -> done.accept(result));
        } catch (RegistryException e) {
            deliver.accept(() -> refused.accept(e));
        } catch (Exception | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "background work failed", e);
            deliver.accept(() -> refused.accept(new RegistryException(ErrorCode.INTERNAL, label, e)));
        }
    }

    private void deliver(AtomicBoolean cancelled, Runnable task) {
        if (cancelled.get() || display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> whileWanted(cancelled, task));
    }

    private void whileWanted(AtomicBoolean cancelled, Runnable task) {
        if (!owner.isDisposed() && !cancelled.get()) {
            task.run();
        }
    }

    /** What runs off the UI thread. */
    @FunctionalInterface
    public interface Work<T> {

        /** @param cancelled true once nobody waits for the answer any more; work that ignores it is only slower */
        T run(BooleanSupplier cancelled) throws Exception;
    }
}
