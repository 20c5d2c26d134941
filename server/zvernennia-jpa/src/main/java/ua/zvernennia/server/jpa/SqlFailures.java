package ua.zvernennia.server.jpa;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** What a failure of the database means to the registry. */
final class SqlFailures {

    private SqlFailures() {}

    /** A failure with a code where there is one; everything else comes back unchanged. */
    static RuntimeException translate(RuntimeException failure) {
        if (failure instanceof RegistryException) {
            return failure;
        }
        if (find(failure, OptimisticLockException.class).isPresent()) {
            return new RegistryException(ErrorCode.CARD_CHANGED_MEANWHILE, "stored by someone else", failure);
        }
        if (find(failure, SQLTransientConnectionException.class).isPresent()) {
            return new RegistryException(ErrorCode.DATABASE_UNAVAILABLE, "no free connection", failure);
        }
        return find(failure, SQLException.class)
                .map(SQLException::getSQLState)
                .flatMap(SqlFailures::codeOf)
                .<RuntimeException>map(code -> new RegistryException(code, "database: " + code, failure))
                .orElse(failure);
    }

    /** Codes of PostgreSQL, appendix A of its manual. */
    private static Optional<ErrorCode> codeOf(String state) {
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return Optional.of(ErrorCode.DATABASE_UNAVAILABLE); // connection, shutdown, resources
        }
        if (state.equals("40001") || state.equals("40P01") || state.equals("55P03")) {
            return Optional.of(ErrorCode.SERVER_OVERLOADED); // serialisation, deadlock, lock not available
        }
        return Optional.empty();
    }

    private static <E extends Throwable> Optional<E> find(Throwable failure, Class<E> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
