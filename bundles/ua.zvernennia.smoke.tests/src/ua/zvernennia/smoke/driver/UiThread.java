package ua.zvernennia.smoke.driver;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.Display;

/** Asks the UI thread, and gives up rather than hang when it does not answer. */
final class UiThread {

    static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final long POLL_NANOS = 20_000_000;

    private final Display display;

    UiThread(Display display) {
        this.display = display;
    }

    Display display() {
        return display;
    }

    <T> T ask(Callable<T> question) {
        var answer = new CompletableFuture<T>();
        display.asyncExec(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception | AssertionError e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the UI thread does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Does something that may open a dialog and so not return before it is closed. */
    void send(Runnable action) {
        display.asyncExec(action);
    }

    /** The condition is asked in the caller's thread: it may use the driver. */
    void waitUntil(ICondition condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain: " + condition.getFailureMessage());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Waits for something that is asked in the UI thread. */
    void waitFor(String what, Callable<Boolean> test) {
        waitUntil(ICondition.of(what, () -> ask(test)));
    }

    private static boolean holds(ICondition condition) {
        try {
            return condition.test();
        } catch (Exception e) {
            throw new AssertionError(condition.getFailureMessage(), e);
        }
    }
}
