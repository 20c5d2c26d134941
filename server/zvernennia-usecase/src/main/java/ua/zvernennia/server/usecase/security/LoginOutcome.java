package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Where a login has come to. */
public sealed interface LoginOutcome {

    /**
     * The session has begun.
     *
     * @param recoveryCodes to be shown once, when a second factor has just come into force; otherwise empty
     */
    record Opened(LoggedIn session, List<String> recoveryCodes) implements LoginOutcome {

        public Opened {
            requireNonNull(session, "session");
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        /** Without the codes. */
        @Override
        public String toString() {
            return "Opened[" + session + ']';
        }
    }

    /** Something more is due. */
    record Due(LoginStep step) implements LoginOutcome {

        public Due {
            requireNonNull(step, "step");
        }
    }
}
