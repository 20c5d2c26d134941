package ua.zvernennia.server.jpa;

import java.sql.SQLException;

/** A failed statement on its way to where transactions translate it. */
public final class SqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
