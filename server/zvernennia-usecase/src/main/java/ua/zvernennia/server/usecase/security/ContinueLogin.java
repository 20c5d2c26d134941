package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;

/** Takes a login through the step that was due after the password. */
public final class ContinueLogin {

    private final LoginPorts ports;
    private final NewPasswords newPasswords;
    private final SecondFactors factors;
    private final Lockout lockout;
    private final LoginProgress progress;

    public ContinueLogin(LoginPorts ports, LoginPolicy policy, NewPasswords newPasswords) {
        this.ports = requireNonNull(ports, "ports");
        this.newPasswords = requireNonNull(newPasswords, "newPasswords");
        this.factors = new SecondFactors(ports.credentials(), ports.clock(), policy.issuer());
        this.lockout = ports.lockout(policy.lockout());
        this.progress = new LoginProgress(ports, policy, factors, newPasswords.minLength());
    }

    /**
     * With a code of the authenticator, or a recovery code. A wrong one leaves the step open, and counts as a failed
     * login.
     *
     * @throws RegistryException {@link ErrorCode#WRONG_SECOND_FACTOR}, {@link ErrorCode#LOGIN_STEP_EXPIRED},
     *     {@link ErrorCode#LOGIN_DELAYED}
     */
    public LoginOutcome withCode(String challenge, String code) {
        return ports.transactions()
                .inTransaction(() -> {
                    var pending = pending(challenge);
                    var account = account(pending);
                    lockout.check(pending.login(), pending.desk().address());
                    var codes = recoveryCodes(pending, account, code);
                    if (codes.isEmpty()) {
                        refuse(pending, account);
                        return Optional.<LoginOutcome>empty();
                    }
                    ports.steps().drop(Tokens.hash(challenge));
                    return Optional.of(progress.next(account, pending.desk(), true, codes.get()));
                })
                .orElseThrow(() -> new RegistryException(ErrorCode.WRONG_SECOND_FACTOR, "wrong code"));
    }

    /**
     * With the password that replaces a one-time one. The caller wipes it.
     *
     * @param ticket what {@link ErrorCode#LOGIN_QUEUED} gave; empty at the first try
     * @throws RegistryException {@link ErrorCode#LOGIN_STEP_EXPIRED}, and what {@link PasswordPolicy#check} and
     *     {@link LoginQueue#enter} throw; {@link ErrorCode#PASSWORD_UNCHANGED}
     */
    public LoginOutcome withNewPassword(String challenge, char[] password, String ticket) {
        var account = ports.transactions().inTransaction(() -> changing(challenge));
        newPasswords.check(
                password,
                new Credentials.Person(account.user().login(), account.user().displayName()));
        var phc = newPasswords.hash(password, Optional.of(account.passwordHash()), ticket);
        return ports.transactions().inTransaction(() -> {
            var pending = pending(challenge);
            var caller = new Caller(account.user(), pending.desk().auditOrigin());
            ports.credentials().setPassword(account.user().id(), phc, false, Optional.empty());
            ports.audit().record(AuditEvent.by(caller, AuditEvent.Action.PASSWORD_CHANGED));
            ports.steps().drop(Tokens.hash(challenge));
            return progress.next(account, pending.desk(), true, List.of());
        });
    }

    private UserAccount changing(String challenge) {
        var pending = pending(challenge);
        if (pending.kind() != LoginStep.Kind.CHANGE_PASSWORD) {
            throw new RegistryException(ErrorCode.INVALID_VALUE, "another step is due", Map.of("field", "newPassword"));
        }
        return account(pending);
    }

    /** Empty when the code is wrong. */
    private Optional<List<String>> recoveryCodes(LoginSteps.Pending pending, UserAccount account, String code) {
        var id = account.user().id();
        return switch (pending.kind()) {
            case SECOND_FACTOR -> factors.accepts(id, code) ? Optional.of(List.of()) : Optional.empty();
            case ENROL_SECOND_FACTOR -> {
                var codes = factors.confirm(id, code);
                codes.ifPresent(given -> ports.audit()
                        .record(AuditEvent.by(
                                new Caller(account.user(), pending.desk().auditOrigin()),
                                AuditEvent.Action.SECOND_FACTOR_ENROLLED)));
                yield codes;
            }
            case CHANGE_PASSWORD ->
                throw new RegistryException(ErrorCode.INVALID_VALUE, "another step is due", Map.of("field", "code"));
        };
    }

    private void refuse(LoginSteps.Pending pending, UserAccount account) {
        var id = Optional.of(account.user().id());
        ports.audit()
                .record(new AuditEvent(
                        id,
                        Optional.empty(),
                        pending.desk().auditOrigin(),
                        AuditEvent.Action.LOGIN_REFUSED,
                        Optional.empty(),
                        Map.of("reason", "SECOND_FACTOR")));
        lockout.failed(pending.login(), pending.desk(), id);
    }

    private LoginSteps.Pending pending(String challenge) {
        return ports.steps()
                .find(Tokens.hash(challenge))
                .filter(step -> ports.clock().now().isBefore(step.expiresAt()))
                .orElseThrow(() -> new RegistryException(ErrorCode.LOGIN_STEP_EXPIRED, "no such step of a login"));
    }

    private UserAccount account(LoginSteps.Pending pending) {
        return ports.users()
                .findActive(pending.login())
                .orElseThrow(
                        () -> new RegistryException(ErrorCode.LOGIN_STEP_EXPIRED, "the user may no longer log in"));
    }
}
