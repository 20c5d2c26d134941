package ua.zvernennia.app;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import ua.zvernennia.api.LoginProgress;
import ua.zvernennia.api.LoginService;
import ua.zvernennia.api.OfflineService;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.api.ServerIdentity;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.UserInfo;

/**
 * One try to log in, in the steps that a person may have to decide between. Waits in the server's queue by itself.
 * Blocks; knows nothing of widgets.
 */
final class LoginAttempt {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final SessionService session;
    private final LoginService login;
    private final OfflineService offline;

    LoginAttempt(SessionService session, LoginService login, OfflineService offline) {
        this.session = requireNonNull(session, "session");
        this.login = requireNonNull(login, "login");
        this.offline = requireNonNull(offline, "offline");
    }

    /** Whether this login can work here without the server. */
    boolean canWorkOffline(ServerAddress address, String login) {
        return offline.isReady(address, login);
    }

    /**
     * Opens what is kept here, without the server.
     *
     * @param pin wiped, whatever the outcome
     * @return empty when cancelled
     */
    Optional<UserInfo> logInOffline(ServerAddress address, String login, char[] pin, BooleanSupplier cancelled) {
        var user = offline.loginOffline(address, login, pin);
        if (cancelled.getAsBoolean()) {
            session.logout();
            return Optional.empty();
        }
        return Optional.of(user);
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
     * @param told each second while the login waits in the queue, with the place and the seconds that are left
     * @param cancelled asked after the answer: a login that nobody waits for any more is ended again
     * @return empty when cancelled
     */
    Optional<LoginProgress> logIn(
            ServerIdentity identity,
            String user,
            char[] password,
            Consumer<RegistryException> told,
            BooleanSupplier cancelled) {
        try {
            if (identity.trust() == ServerIdentity.Trust.UNKNOWN) {
                session.trust(identity);
            }
            var progress = patiently(
                    ticket -> login.begin(identity.address(), user, password.clone(), ticket), told, cancelled);
            if (cancelled.getAsBoolean()) {
                login.abandon();
                session.logout();
                return Optional.empty();
            }
            return Optional.of(progress);
        } catch (CancellationException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    LoginProgress answerCode(String code) {
        return login.answerCode(code);
    }

    /**
     * @param password wiped, whatever the outcome
     * @param told see {@link #logIn}
     */
    LoginProgress answerPassword(char[] password, Consumer<RegistryException> told, BooleanSupplier cancelled) {
        try {
            return patiently(ticket -> login.answerPassword(password.clone(), ticket), told, cancelled);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    void abandon() {
        login.abandon();
    }

    /** Comes again with the ticket whenever the server asks to. */
    private static LoginProgress patiently(
            Function<String, LoginProgress> step, Consumer<RegistryException> told, BooleanSupplier cancelled) {
        var ticket = "";
        while (true) {
            try {
                return step.apply(ticket);
            } catch (RegistryException e) {
                if (e.code() != ErrorCode.LOGIN_QUEUED) {
                    throw e;
                }
                ticket = e.arguments().getOrDefault("ticket", "");
                await(e, told, cancelled);
            }
        }
    }

    private static void await(RegistryException queued, Consumer<RegistryException> told, BooleanSupplier cancelled) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds(queued)).toNanos();
        long shown = -1;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("nobody waits any more");
            }
            long seconds = Duration.ofNanos(left).toSeconds() + 1;
            if (seconds != shown) {
                shown = seconds;
                told.accept(withSeconds(queued, seconds));
            }
            LockSupport.parkNanos(Math.min(left, LOOK.toNanos()));
        }
    }

    private static RegistryException withSeconds(RegistryException queued, long seconds) {
        var place = queued.arguments().getOrDefault("place", "1");
        return new RegistryException(
                ErrorCode.LOGIN_QUEUED, "waiting", Map.of("place", place, "seconds", Long.toString(seconds)));
    }

    private static long seconds(RegistryException queued) {
        try {
            return Math.max(1, Long.parseLong(queued.arguments().getOrDefault("seconds", "1")));
        } catch (NumberFormatException e) {
            return 1; // a server of another version: ask it again soon
        }
    }
}
