package ua.zvernennia.server.usecase.security;

/** Slow hashes of passwords. Both calls take a good part of a second and wait for a free permit. */
public interface Passwords {

    /** A PHC string with its own salt and parameters. The caller wipes {@code password}. */
    String hash(char[] password);

    /** Whether the password made {@code phc}; the cost does not depend on the answer. */
    boolean matches(char[] password, String phc);

    /** A hash that no password makes, to pay the same for a login that does not exist. */
    String unmatchable();
}
