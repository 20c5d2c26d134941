package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.security.UserInfo;

/**
 * Who asks; made from the session token at the edge, passed down, never looked up in a static.
 *
 * @param origin address and workstation the call came from, for the audit
 */
public record Caller(UserInfo user, String origin) {

    public Caller {
        requireNonNull(user, "user");
        requireNonNull(origin, "origin");
    }
}
