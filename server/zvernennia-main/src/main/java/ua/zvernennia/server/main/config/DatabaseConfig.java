package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which PostgreSQL keeps the registry.
 *
 * @param url JDBC URL of an external PostgreSQL 15 or newer; empty for the embedded one
 * @param user role of the external database
 * @param password of that role; from a file or the environment, never from a flag, never logged
 * @param poolSize connections that calls share, 2..200
 */
public record DatabaseConfig(Optional<String> url, String user, String password, int poolSize) {

    public DatabaseConfig {
        requireNonNull(url, "url");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw Wrong.value("db.url", "another scheme", "jdbc:postgresql://host:port/database");
        }
        if (url.isPresent() && user.isEmpty()) {
            throw Wrong.value("db.user", "empty", "the role that owns the registry's database");
        }
        Wrong.unlessWithin("db.pool-size", poolSize, 2, 200);
    }

    /** Without the password: records print all they have. */
    @Override
    public String toString() {
        return "DatabaseConfig[url=" + url.orElse("embedded") + ", user=" + user + ", poolSize=" + poolSize + ']';
    }
}
