package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.server.usecase.AuditEvent;

/** Where a login stands once a step of it was right: at the next step, or in. Called inside a transaction. */
final class LoginProgress {

    private final LoginPorts ports;
    private final LoginPolicy policy;
    private final SecondFactors factors;
    private final Lockout lockout;
    private final int minPassword;
    private final Tokens tokens = new Tokens();

    LoginProgress(LoginPorts ports, LoginPolicy policy, SecondFactors factors, int minPassword) {
        this.ports = requireNonNull(ports, "ports");
        this.policy = requireNonNull(policy, "policy");
        this.factors = requireNonNull(factors, "factors");
        this.lockout = ports.lockout(policy.lockout());
        this.minPassword = minPassword;
    }

    /**
     * The next step, or the session.
     *
     * @param secondFactorDone whether a code was right already
     * @param recoveryCodes of a second factor that has just come into force
     */
    LoginOutcome next(UserAccount account, Desk desk, boolean secondFactorDone, List<String> recoveryCodes) {
        // Once more: tries that ran beside this one may have begun a delay, else a burst would be free of it.
        lockout.check(account.user().login(), desk.address());
        var credential = ports.credentials().find(account.user().id());
        if (!secondFactorDone && credential.hasSecondFactor()) {
            return due(LoginStep.Kind.SECOND_FACTOR, account, desk, Optional.empty());
        }
        if (!secondFactorDone
                && policy.secondFactorRoles().contains(account.user().role())) {
            return due(LoginStep.Kind.ENROL_SECOND_FACTOR, account, desk, Optional.of(factors.begin(account.user())));
        }
        if (credential.mustChange()) {
            return due(LoginStep.Kind.CHANGE_PASSWORD, account, desk, Optional.empty());
        }
        // Only here: whoever knows the password alone must not wipe out the count of wrong codes.
        lockout.succeeded(account.user().login());
        return new LoginOutcome.Opened(open(account, desk), recoveryCodes);
    }

    private LoginOutcome due(LoginStep.Kind kind, UserAccount account, Desk desk, Optional<URI> enrolment) {
        var challenge = tokens.newToken();
        var until = ports.clock().now().plus(policy.step());
        ports.steps()
                .keep(
                        Tokens.hash(challenge),
                        new LoginSteps.Pending(kind, account.user().login(), desk, until));
        return new LoginOutcome.Due(new LoginStep(kind, challenge, until, minPassword, enrolment));
    }

    private LoggedIn open(UserAccount account, Desk desk) {
        var token = tokens.newToken();
        var expiresAt = ports.clock().now().plus(policy.sessions().life());
        ports.sessions().open(Tokens.hash(token), account.user(), desk, expiresAt);
        var caller = new Caller(account.user(), desk.auditOrigin());
        ports.audit()
                .record(AuditEvent.by(caller, AuditEvent.Action.LOGIN)
                        .with(Map.of("clientVersion", desk.clientVersion())));
        return new LoggedIn(
                token,
                expiresAt,
                account.user(),
                account.cardsKey(),
                account.outboxKey(),
                ports.identity().serverId());
    }
}
