package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Hashes of passwords that a person chooses: checked against the policy first, and in the queue like every hash. */
public final class NewPasswords {

    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final LoginQueue queue;

    public NewPasswords(PasswordPolicy policy, Passwords passwords, LoginQueue queue) {
        this.policy = requireNonNull(policy, "policy");
        this.passwords = requireNonNull(passwords, "passwords");
        this.queue = requireNonNull(queue, "queue");
    }

    int minLength() {
        return policy.minLength();
    }

    /** Refuses what may not be chosen, see {@link PasswordPolicy#check}. */
    void check(char[] password, Credentials.Person person) {
        policy.check(password, person.login(), person.displayName());
    }

    /**
     * The hash of a password that was checked. Takes a good part of a second: outside any transaction.
     *
     * @param old hash of the present password, which must be another one
     * @throws RegistryException {@link ErrorCode#PASSWORD_UNCHANGED}, and what {@link LoginQueue#enter} throws
     */
    String hash(char[] password, Optional<String> old, String ticket) {
        try (var place = queue.enter(ticket)) {
            if (old.isPresent() && passwords.matches(password, old.get())) {
                throw new RegistryException(ErrorCode.PASSWORD_UNCHANGED, "new password is the present one");
            }
            return passwords.hash(password);
        }
    }

    /** Whether the password made the hash; in the queue. */
    boolean matches(char[] password, String phc, String ticket) {
        try (var place = queue.enter(ticket)) {
            return passwords.matches(password, phc);
        }
    }
}
