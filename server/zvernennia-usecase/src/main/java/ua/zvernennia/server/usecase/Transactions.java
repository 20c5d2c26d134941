package ua.zvernennia.server.usecase;

import java.util.function.Supplier;

/** One use case, one transaction. */
public interface Transactions {

    /**
     * Runs {@code work} in a new transaction and commits; whatever it throws rolls back and comes out unchanged.
     *
     * @throws IllegalStateException when a transaction is already running on this thread
     */
    <T> T inTransaction(Supplier<T> work);
}
