package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An open session, as its owner and the administrator see it.
 *
 * @param id UUID text; it opens nothing, the token does
 * @param workstation name of the machine, as it called itself
 * @param address where the login came from
 * @param clientVersion of the program that logged in; empty when unknown
 * @param lastSeenAt last use, to the minute
 * @param expiresAt absolute end
 * @param current whether the question came from this very session
 */
public record SessionInfo(
        String id,
        String workstation,
        String address,
        String clientVersion,
        Instant openedAt,
        Instant lastSeenAt,
        Instant expiresAt,
        boolean current) {

    public SessionInfo {
        requireNonNull(id, "id");
        requireNonNull(workstation, "workstation");
        requireNonNull(address, "address");
        requireNonNull(clientVersion, "clientVersion");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(lastSeenAt, "lastSeenAt");
        requireNonNull(expiresAt, "expiresAt");
    }
}
