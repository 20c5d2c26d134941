package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What a user proves who they are with, beside the hash of the password. No record, since the secret is an array.
 */
public final class Credential {

    /** A password of our own and nothing more: what a user without a row has. */
    public static final Credential PLAIN = new Credential(Source.OWN, false, Optional.empty(), Optional.empty(), false);

    private final Source source;
    private final boolean mustChange;
    private final Optional<Instant> passwordUntil;
    private final Optional<byte[]> totpSecret;
    private final boolean totpConfirmed;

    public Credential(
            Source source,
            boolean mustChange,
            Optional<Instant> passwordUntil,
            Optional<byte[]> totpSecret,
            boolean totpConfirmed) {
        this.source = requireNonNull(source, "source");
        this.mustChange = mustChange;
        this.passwordUntil = requireNonNull(passwordUntil, "passwordUntil");
        this.totpSecret = totpSecret.map(byte[]::clone);
        this.totpConfirmed = totpConfirmed;
    }

    public Source source() {
        return source;
    }

    /** The password opens nothing but the way to another one. */
    public boolean mustChange() {
        return mustChange;
    }

    /** End of a one-time password. */
    public Optional<Instant> passwordUntil() {
        return passwordUntil;
    }

    /** 20 bytes; also of a second factor that was begun and not confirmed. */
    public Optional<byte[]> totpSecret() {
        return totpSecret.map(byte[]::clone);
    }

    /** Whether a code is asked for at every login. */
    public boolean hasSecondFactor() {
        return totpConfirmed && totpSecret.isPresent();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Credential[" + source + (mustChange ? ", must change" : "") + (hasSecondFactor() ? ", totp" : "") + ']';
    }

    /** Who checks the password. Names are stored: add, never rename. */
    public enum Source {
        OWN,
        /** LDAP, Active Directory. */
        DIRECTORY
    }
}
