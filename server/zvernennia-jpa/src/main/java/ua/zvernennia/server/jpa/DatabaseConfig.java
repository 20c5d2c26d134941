package ua.zvernennia.server.jpa;

import static java.util.Objects.requireNonNull;

/**
 * Where the database is.
 *
 * @param url JDBC URL, {@code jdbc:postgresql://host:port/name}
 * @param poolSize connections for use cases, 1..200; the listener and the notifier take one more each
 */
public record DatabaseConfig(String url, String user, String password, int poolSize) {

    public DatabaseConfig {
        requireNonNull(url, "url");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("database.url: not a PostgreSQL JDBC URL");
        }
        if (poolSize < 1 || poolSize > 200) {
            throw new IllegalArgumentException("database.poolSize: " + poolSize + " (expected: 1..200)");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
