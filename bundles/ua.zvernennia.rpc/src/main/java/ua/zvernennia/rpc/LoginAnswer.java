package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** What the server says to a step of a login. */
public sealed interface LoginAnswer {

    /** @param recoveryCodes to be shown once; mostly empty */
    record In(LoggedIn session, List<String> recoveryCodes) implements LoginAnswer {

        public In {
            requireNonNull(session, "session");
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        /** Without the codes. */
        @Override
        public String toString() {
            return "In[" + session + ']';
        }
    }

    /**
     * More is due.
     *
     * @param challenge names this login when it goes on; kept in memory only
     * @param minPassword least length of a new password, in characters
     * @param enrolmentUri what an authenticator is set up with; empty unless that is due
     */
    record Due(Kind kind, String challenge, Instant until, int minPassword, String enrolmentUri)
            implements LoginAnswer {

        public Due {
            requireNonNull(kind, "kind");
            requireNonNull(challenge, "challenge");
            requireNonNull(until, "until");
            requireNonNull(enrolmentUri, "enrolmentUri");
        }

        /** Without the challenge and the secret. */
        @Override
        public String toString() {
            return "Due[" + kind + " until " + until + ']';
        }
    }

    /** What is due. */
    enum Kind {
        CODE,
        ENROLMENT,
        PASSWORD
    }
}
