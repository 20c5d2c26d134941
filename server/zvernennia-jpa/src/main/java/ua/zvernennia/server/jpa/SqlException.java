package ua.zvernennia.server.jpa;

import java.sql.SQLException;

/** A failed statement on its way to where transactions translate it. */
final class SqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
