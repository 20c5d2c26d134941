package ua.zvernennia.server.usecase.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Credentials of users by their id, UUID text; called inside a transaction. */
public interface Credentials {

    /** {@link Credential#PLAIN} when nothing is kept. */
    Credential find(String userId);

    /** Login and name of a user who is not archived. */
    Optional<Person> person(String userId);

    /** Id of the user of a login that is in lower case, whatever its state but archived. */
    Optional<String> idOf(String login);

    /**
     * Another password of our own.
     *
     * @param phc its hash
     * @param mustChange whether it opens only the way to another one
     * @param until end of a one-time password
     */
    void setPassword(String userId, String phc, boolean mustChange, Optional<Instant> until);

    void setSource(String userId, Credential.Source source);

    /** Begins a second factor; it is in force after {@link #confirmSecondFactor}. */
    void beginSecondFactor(String userId, byte[] secret);

    /**
     * Puts the second factor in force.
     *
     * @param step time step of the code that confirmed it
     * @param recoveryHashes SHA-256 of the codes for a lost telephone; replace earlier ones
     */
    void confirmSecondFactor(String userId, long step, List<byte[]> recoveryHashes);

    /** Uses a time step up; false when it, or a later one, was used before. */
    boolean useStep(String userId, long step);

    /** Uses a recovery code up; false when there is no such code. */
    boolean useRecoveryCode(String userId, byte[] hash);

    int recoveryCodes(String userId);

    /** @return false when there was none */
    boolean removeSecondFactor(String userId);

    /** Who it is, for the rules of passwords. */
    record Person(String login, String displayName) {}
}
