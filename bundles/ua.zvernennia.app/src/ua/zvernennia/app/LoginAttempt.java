package ua.zvernennia.app;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.api.ServerIdentity;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.UserInfo;

/** One try to log in, in the steps that a person may have to decide between. Blocks; knows nothing of widgets. */
final class LoginAttempt {

    private final SessionService session;

    LoginAttempt(SessionService session) {
        this.session = requireNonNull(session, "session");
    }

    /**
     * Whom the password would go to.
     *
     * @throws RegistryException {@link ErrorCode#CERTIFICATE_CHANGED} when it is not whom this workstation knows
     */
    ServerIdentity identify(ServerAddress address) {
        var identity = session.identify(address);
        if (identity.trust() == ServerIdentity.Trust.CHANGED) {
            throw new RegistryException(ErrorCode.CERTIFICATE_CHANGED, "another authority than remembered");
        }
        return identity;
    }

    /**
     * Logs in at a server that is known or that a person has just decided to trust.
     *
     * @param password wiped, whatever the outcome
     * @param cancelled asked after the answer: a login that nobody waits for any more is ended again
     * @return empty when cancelled
     */
    Optional<UserInfo> logIn(ServerIdentity identity, String login, char[] password, BooleanSupplier cancelled) {
        try {
            if (identity.trust() == ServerIdentity.Trust.UNKNOWN) {
                session.trust(identity);
            }
            var user = session.login(identity.address(), login, password);
            if (cancelled.getAsBoolean()) {
                session.logout();
                return Optional.empty();
            }
            return Optional.of(user);
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
