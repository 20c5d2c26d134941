package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The certificate authority that a server showed in a handshake that trusted nothing.
 *
 * @param fingerprint SHA-256 of the public key of the last certificate in its chain, colon-separated hex
 * @param subject distinguished name of that certificate
 * @param validUntil end of that certificate
 */
public record PresentedAuthority(
        Endpoint endpoint, String fingerprint, String subject, Instant validUntil, Standing standing) {

    /** How the authority relates to what this workstation remembers. */
    public enum Standing {
        /** Accepted before, or given by the administrator. */
        KNOWN,
        /** First contact. */
        UNKNOWN,
        /** Another one than accepted before or than the administrator gave. */
        CHANGED
    }

    public PresentedAuthority {
        requireNonNull(endpoint, "endpoint");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(subject, "subject");
        requireNonNull(validUntil, "validUntil");
        requireNonNull(standing, "standing");
    }
}
