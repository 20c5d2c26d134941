package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import ua.zvernennia.model.security.Subject;
import ua.zvernennia.model.security.UserInfo;

/** The state that rights are decided on; called inside a transaction, kept in memory until it changes. */
public interface RightsSource {

    Now current();

    /** The state, and the moment by the database's clock. */
    record Now(RightsState state, Instant at) {

        public Now {
            requireNonNull(state, "state");
            requireNonNull(at, "at");
        }

        public Subject subject(UserInfo user) {
            return state.subject(user, at);
        }
    }
}
