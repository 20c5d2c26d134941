package ua.zvernennia.server.main.database;

import static java.util.Objects.requireNonNull;

/** How to reach the registry's database. */
public record DatabaseAccess(String url, String user, String password) {

    public DatabaseAccess {
        requireNonNull(url, "url");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    /** Without the password: records print all they have. */
    @Override
    public String toString() {
        return "DatabaseAccess[url=" + url + ", user=" + user + ']';
    }
}
