package ua.zvernennia.server.usecase;

import java.util.function.Supplier;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * One use case, one transaction. The database asks in whose name a transaction reads documents and people's data, and
 * refuses one in nobody's: a second wall behind {@code Permissions}, for the check that somebody forgot.
 */
public interface Transactions {

    /**
     * Runs {@code work} in a new transaction and commits; whatever it throws rolls back and comes out unchanged. In
     * nobody's name: documents and what belongs to them are out of reach.
     *
     * @throws IllegalStateException when a transaction is already running on this thread
     */
    <T> T inTransaction(Supplier<T> work);

    /** The same in the name of whoever asks. */
    default <T> T inTransaction(Caller caller, Supplier<T> work) {
        return inTransaction(work);
    }

    /** The same as work of the server itself. */
    default <T> T inTransaction(Job job, Supplier<T> work) {
        return inTransaction(work);
    }
}
