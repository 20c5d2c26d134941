package ua.zvernennia.server.jpa.feed;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection outside the pool, in autocommit, for as long as its owner likes. */
@FunctionalInterface
public interface Connector {

    Connection connect() throws SQLException;
}
