package ua.zvernennia.server.main.database;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.server.jpa.Roles;

/**
 * How each role reaches the registry's database.
 *
 * @param app the server's
 * @param owner the tables'; empty where somebody else migrates
 * @param report for the views of reports; empty where no password is known
 */
record RoleAccess(DatabaseAccess app, Optional<DatabaseAccess> owner, Optional<DatabaseAccess> report) {

    RoleAccess {
        requireNonNull(app, "app");
        requireNonNull(owner, "owner");
        requireNonNull(report, "report");
    }

    /** Beside the owner. */
    Roles roles() {
        return new Roles(app.user(), report.map(DatabaseAccess::user).orElse(Roles.USUAL.report()));
    }
}
