package ua.zvernennia.server.main.database;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.jpa.DatabaseConfig;

/** How to reach the registry's database. */
public record DatabaseAccess(String url, String user, String password) {

    public DatabaseAccess {
        requireNonNull(url, "url");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    /** The same for a pool of its own, of 1..200 connections. */
    public DatabaseConfig withPool(int poolSize) {
        return new DatabaseConfig(url, user, password, poolSize);
    }

    /** Without the password: records print all they have. */
    @Override
    public String toString() {
        return "DatabaseAccess[url=" + url + ", user=" + user + ']';
    }
}
