package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which PostgreSQL keeps the registry.
 *
 * @param url JDBC URL of an external PostgreSQL 15 or newer; empty for the embedded one
 * @param app what the server works as in an external database: reads and writes rows, owns nothing
 * @param owner has the tables and migrates; its name may be empty where somebody else migrates
 * @param report reads the views of reports; its password may be empty where nobody uses it
 * @param poolSize connections that calls share, 2..200
 */
public record DatabaseConfig(
        Optional<String> url, DatabaseLogin app, DatabaseLogin owner, DatabaseLogin report, int poolSize) {

    public DatabaseConfig {
        requireNonNull(url, "url");
        requireNonNull(app, "app");
        requireNonNull(owner, "owner");
        requireNonNull(report, "report");
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw Wrong.value("db.url", "another scheme", "jdbc:postgresql://host:port/database");
        }
        if (url.isPresent() && app.user().isEmpty()) {
            throw Wrong.value("db.user", "empty", "the role that the server works as");
        }
        if (url.isPresent() && report.user().isEmpty()) {
            throw Wrong.value("db.report-user", "empty", "the role that reads reports");
        }
        if (url.isPresent() && app.user().equals(owner.user())) {
            throw Wrong.value("db.user", "the same as db.owner-user", "a role of the server's own, with least rights");
        }
        Wrong.unlessWithin("db.pool-size", poolSize, 2, 200);
    }
}
