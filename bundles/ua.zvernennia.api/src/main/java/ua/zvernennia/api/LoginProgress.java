package ua.zvernennia.api;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import ua.zvernennia.model.security.UserInfo;

/** Where a login has come to. */
public sealed interface LoginProgress {

    /**
     * The session is open.
     *
     * @param recoveryCodes to be shown once, when a second factor has just come into force; otherwise empty
     */
    record In(UserInfo user, List<String> recoveryCodes) implements LoginProgress {

        public In {
            requireNonNull(user, "user");
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }

    /** A code of the authenticator is due. */
    record CodeDue(Instant until) implements LoginProgress {}

    /** The role asks for a second factor: the authenticator is set up with {@code uri}, then its code is due. */
    record EnrolmentDue(URI uri, Instant until) implements LoginProgress {

        public EnrolmentDue {
            requireNonNull(uri, "uri");
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "EnrolmentDue[until " + until + ']';
        }
    }

    /**
     * A password in place of a one-time one is due.
     *
     * @param minLength in characters
     */
    record PasswordDue(int minLength, Instant until) implements LoginProgress {}
}
