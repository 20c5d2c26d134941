package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;

/** Changes one's own password and ends one's other sessions: whoever changes it may have lost the old one. */
public final class ChangePassword {

    private final LoginPorts ports;
    private final NewPasswords newPasswords;
    private final Lockout lockout;

    public ChangePassword(LoginPorts ports, LoginPolicy policy, NewPasswords newPasswords) {
        this.ports = requireNonNull(ports, "ports");
        this.newPasswords = requireNonNull(newPasswords, "newPasswords");
        this.lockout = ports.lockout(policy.lockout());
    }

    /**
     * The caller wipes both passwords.
     *
     * @throws RegistryException {@link ErrorCode#WRONG_CREDENTIALS} for a wrong old one, which counts as a failed login;
     *     {@link ErrorCode#PASSWORD_KEPT_ELSEWHERE} for a user of the directory server; what
     *     {@link PasswordPolicy#check} and {@link LoginQueue#enter} throw; {@link ErrorCode#PASSWORD_UNCHANGED}
     */
    public void execute(ActiveSession session, char[] old, char[] chosen, Desk desk, String ticket) {
        var user = session.caller().user();
        newPasswords.check(chosen, new Credentials.Person(user.login(), user.displayName()));
        var account = ports.transactions().inTransaction(() -> changeable(session, desk));
        if (!newPasswords.matches(old, account.passwordHash(), ticket)) {
            throw refused(session, desk);
        }
        var phc = newPasswords.hash(chosen, Optional.of(account.passwordHash()), "");
        ports.transactions().inTransaction(() -> {
            ports.credentials().setPassword(user.id(), phc, false, Optional.empty());
            int ended = ports.sessions().revokeAll(user.id(), Optional.of(session.id()));
            lockout.succeeded(user.login());
            ports.audit()
                    .record(AuditEvent.by(session.caller(), AuditEvent.Action.PASSWORD_CHANGED)
                            .with(Map.of("sessionsEnded", Integer.toString(ended))));
            return null;
        });
    }

    private UserAccount changeable(ActiveSession session, Desk desk) {
        var user = session.caller().user();
        lockout.check(user.login(), desk.address());
        if (ports.credentials().find(user.id()).source() == Credential.Source.DIRECTORY) {
            throw new RegistryException(ErrorCode.PASSWORD_KEPT_ELSEWHERE, "the directory server keeps the password");
        }
        return ports.users()
                .findActive(user.login())
                .orElseThrow(() -> new RegistryException(ErrorCode.SESSION_REVOKED, "the user may no longer log in"));
    }

    private RegistryException refused(ActiveSession session, Desk desk) {
        var user = session.caller().user();
        ports.transactions().inTransaction(() -> {
            ports.audit()
                    .record(AuditEvent.by(session.caller(), AuditEvent.Action.LOGIN_REFUSED)
                            .with(Map.of("reason", "OLD_PASSWORD")));
            lockout.failed(user.login(), desk, Optional.of(user.id()));
            return null;
        });
        return new RegistryException(ErrorCode.WRONG_CREDENTIALS, "wrong old password");
    }
}
