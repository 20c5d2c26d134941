package ua.zvernennia.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What a server showed of itself before anyone trusted it.
 *
 * @param fingerprint SHA-256 of the public key of its certificate authority, colon-separated hex, for a person to compare
 * @param trust how that key relates to what this workstation remembers
 */
public record ServerIdentity(
        ServerAddress address, String fingerprint, String subject, Instant validUntil, Trust trust) {

    /** What this workstation knows of the authority behind a server. */
    public enum Trust {
        /** Seen and accepted before, or given by the administrator. */
        KNOWN,
        /** First contact: a person decides. */
        UNKNOWN,
        /** Another key than the one accepted before: refuse. */
        CHANGED
    }

    public ServerIdentity {
        requireNonNull(address, "address");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(subject, "subject");
        requireNonNull(validUntil, "validUntil");
        requireNonNull(trust, "trust");
    }
}
