package ua.zvernennia.cache;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One thread for one database. An interrupt inside Derby closes the connection, so callers' threads, which anybody may
 * interrupt, never enter it: they wait outside, and their interrupt is kept for them.
 */
final class Lane implements AutoCloseable {

    private final ExecutorService thread;

    Lane(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("zvernennia-" + name).factory());
    }

    <T> T call(Callable<T> work) throws Exception {
        var result = thread.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true; // told to the caller below
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Exception failure) {
                        throw failure;
                    }
                    throw e;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
