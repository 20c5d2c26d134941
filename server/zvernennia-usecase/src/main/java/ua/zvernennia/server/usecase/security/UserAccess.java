package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.OpenSession;
import ua.zvernennia.model.security.SessionInfo;
import ua.zvernennia.server.usecase.AuditEvent;

/** What an administrator does about the way in of another user: sessions, password, delays, second factor. */
public final class UserAccess {

    private static final int SESSIONS_MAX = 1_000;
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    /** Read over the telephone: no letter that looks like another; 16 of them are 79 bits. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final LoginPorts ports;
    private final Permissions permissions;
    private final Passwords passwords;
    private final Lockout lockout;
    private final Duration oneTimeLife;
    private final SecureRandom random = new SecureRandom();

    /** @param oneTimeLife how long a one-time password is good */
    public UserAccess(
            LoginPorts ports, LoginPolicy policy, Permissions permissions, Passwords passwords, Duration oneTimeLife) {
        this.ports = requireNonNull(ports, "ports");
        this.permissions = requireNonNull(permissions, "permissions");
        this.passwords = requireNonNull(passwords, "passwords");
        this.lockout = ports.lockout(policy.lockout());
        this.oneTimeLife = requireNonNull(oneTimeLife, "oneTimeLife");
    }

    /**
     * Id of a user by the login.
     *
     * @throws RegistryException {@link ErrorCode#LOGIN_UNKNOWN}
     */
    public String idOf(Actor actor, String login) {
        return acting(
                actor,
                Act.SESSION_CHANGE,
                () -> ports.credentials().idOf(NewUser.normalised(login)).orElseThrow(UserAccess::unknown));
    }

    /** Open sessions of a user, newest first. */
    public List<SessionInfo> sessions(Actor actor, String userId) {
        return acting(actor, Act.SESSION_CHANGE, () -> {
            person(userId);
            return ports.sessions().openOf(userId);
        });
    }

    /**
     * Open sessions of everybody, newest first.
     *
     * @param text part of a login, a name, a workstation or an address; empty for all
     * @param limit 1..1000; 0 means 1000
     */
    public List<OpenSession> allSessions(Actor actor, String text, int limit) {
        if (limit < 0 || limit > SESSIONS_MAX) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "limit: " + limit + " (expected: 0.." + SESSIONS_MAX + ')',
                    Map.of("field", "limit"));
        }
        return acting(
                actor,
                Act.SESSION_CHANGE,
                () -> ports.sessions().open(text.strip(), limit == 0 ? SESSIONS_MAX : limit));
    }

    /**
     * Ends all sessions of a user at once, on every instance and workstation.
     *
     * @return how many there were
     */
    public int revokeSessions(Actor actor, String userId) {
        return acting(actor, Act.SESSION_CHANGE, () -> {
            person(userId);
            int ended = ports.sessions().revokeAll(userId, Optional.empty());
            record(actor, AuditEvent.Action.SESSION_REVOKED, userId, Map.of("sessions", Integer.toString(ended)));
            return ended;
        });
    }

    /** @throws RegistryException {@link ErrorCode#SESSION_NOT_FOUND} when the user has no such open session */
    public void revokeSession(Actor actor, String userId, String sessionId) {
        acting(actor, Act.SESSION_CHANGE, () -> {
            if (!ports.sessions().revoke(userId, sessionId)) {
                throw new RegistryException(ErrorCode.SESSION_NOT_FOUND, "no such open session");
            }
            record(actor, AuditEvent.Action.SESSION_REVOKED, userId, Map.of("session", sessionId));
            return true;
        });
    }

    /**
     * A password for one login, after which the person must choose another; ends the sessions and the delay.
     *
     * @throws RegistryException {@link ErrorCode#PASSWORD_KEPT_ELSEWHERE} for a user of the directory server
     */
    public OneTime resetPassword(Actor actor, String userId) {
        acting(actor, Act.USER_CHANGE, () -> {
            person(userId);
            return resettable(userId);
        });
        var password = newPassword();
        try {
            var phc = passwords.hash(password); // outside the transaction, see LogIn
            return acting(actor, Act.USER_CHANGE, () -> {
                var until = ports.clock().now().plus(oneTimeLife);
                ports.credentials().setPassword(userId, phc, true, Optional.of(until));
                ports.sessions().revokeAll(userId, Optional.empty());
                lockout.unlock(person(userId).login());
                record(actor, AuditEvent.Action.PASSWORD_RESET, userId, Map.of());
                return new OneTime(new String(password), until);
            });
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** @return false when there was no failure to forget */
    public boolean unlock(Actor actor, String userId) {
        return acting(actor, Act.SESSION_CHANGE, () -> {
            boolean had = lockout.unlock(person(userId).login());
            record(actor, AuditEvent.Action.LOGIN_UNLOCKED, userId, Map.of());
            return had;
        });
    }

    /** Forgets an address that was delayed, e.g. that of an office behind one gateway. */
    public boolean unlockAddress(Actor actor, String address) {
        return acting(actor, Act.SESSION_CHANGE, () -> {
            boolean had = ports.failures().forget(LoginFailures.Kind.ADDRESS, address);
            ports.audit().record(actor.event(AuditEvent.Action.LOGIN_UNLOCKED).with(Map.of("address", address)));
            return had;
        });
    }

    /** For a lost telephone: the next login asks for the password alone, or for a new second factor where the role does. */
    public boolean removeSecondFactor(Actor actor, String userId) {
        return acting(actor, Act.USER_CHANGE, () -> {
            person(userId);
            boolean had = ports.credentials().removeSecondFactor(userId);
            record(actor, AuditEvent.Action.SECOND_FACTOR_REMOVED, userId, Map.of());
            return had;
        });
    }

    private <T> T acting(Actor actor, Act right, Supplier<T> act) {
        return ports.transactions().inTransaction(() -> {
            actor.must(permissions, right);
            return act.get();
        });
    }

    private boolean resettable(String userId) {
        if (ports.credentials().find(userId).source() == Credential.Source.DIRECTORY) {
            throw new RegistryException(ErrorCode.PASSWORD_KEPT_ELSEWHERE, "the directory server keeps the password");
        }
        return true;
    }

    private Credentials.Person person(String userId) {
        return ports.credentials().person(userId).orElseThrow(UserAccess::unknown);
    }

    private void record(Actor actor, AuditEvent.Action action, String userId, Map<String, String> facts) {
        var all = new TreeMap<>(facts);
        all.put("user", userId);
        ports.audit().record(actor.event(action).with(all));
    }

    private char[] newPassword() {
        var text = new char[GROUPS * (GROUP + 1) - 1];
        for (int i = 0; i < text.length; i++) {
            text[i] = i % (GROUP + 1) == GROUP ? '-' : LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        return text;
    }

    private static RegistryException unknown() {
        return new RegistryException(ErrorCode.LOGIN_UNKNOWN, "no such user");
    }

    /**
     * A one-time password.
     *
     * @param password to be told to the person, kept nowhere
     */
    public record OneTime(String password, Instant until) {

        /** Without the password. */
        @Override
        public String toString() {
            return "OneTime[until " + until + ']';
        }
    }
}
