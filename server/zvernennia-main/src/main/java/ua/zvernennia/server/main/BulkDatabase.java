package ua.zvernennia.server.main;

import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.main.database.RegistryDatabase;

/** The database as a command opens it that works alone, one transaction after the other. */
final class BulkDatabase {

    private static final int CONNECTIONS = 2;

    private BulkDatabase() {}

    static Database open(RegistryDatabase found) {
        return Database.open(found.access(CONNECTIONS));
    }

    /** For what touches the tables themselves. */
    static Database openAsOwner(RegistryDatabase found) {
        return Database.open(found.owner().withPool(CONNECTIONS));
    }
}
