package ua.zvernennia.blackbox;

import static java.util.Objects.requireNonNull;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.model.registration.CardId;

/** A look into the server's database: what is really stored. */
final class Registry {

    private final LabServer.Database database;

    Registry(LabServer.Database database) {
        this.database = requireNonNull(database, "database");
    }

    /** Ids of all cards. */
    Set<String> cards() {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from document")) {
            var ids = new HashSet<String>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class).toString());
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("registry", e);
        }
    }

    /** Ends every session, as an administrator or the clock does. */
    void endSessions() {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate("update session set closed_at = now() where closed_at is null");
        } catch (SQLException e) {
            throw new IllegalStateException("registry", e);
        }
    }

    /** Sessions of a user that nobody has ended. */
    int openSessions(String login) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.prepareStatement("select count(*) from session s join app_user u"
                        + " on u.id = s.user_id where u.login = ? and s.closed_at is null")) {
            statement.setString(1, login);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("registry", e);
        }
    }

    /** What the window calls a user. */
    String displayName(String login) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.prepareStatement("select display_name from app_user where login = ?")) {
            statement.setString(1, login);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("registry", e);
        }
    }

    /** A card that was not there before; refuses more than one. */
    Optional<String> newest(Set<String> before) {
        var fresh = cards();
        fresh.removeAll(before);
        if (fresh.size() > 1) {
            throw new IllegalStateException(fresh.size() + " new cards (expected: 1)");
        }
        return fresh.stream().findFirst();
    }

    /** When the newest change of the card was written, in microseconds since 1970 by the machine's clock. */
    long changedAtMicros(CardId id) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.prepareStatement(
                        "select (extract(epoch from max(made_at)) * 1000000)::bigint from change where document_id"
                                + " = ?")) {
            statement.setObject(1, id.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
