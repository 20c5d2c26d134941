package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;

/** One's own second factor: begun, confirmed by a code, removed by a code. */
public final class OwnSecondFactor {

    private final LoginPorts ports;
    private final LoginPolicy policy;
    private final SecondFactors factors;
    private final Lockout lockout;

    public OwnSecondFactor(LoginPorts ports, LoginPolicy policy) {
        this.ports = requireNonNull(ports, "ports");
        this.policy = requireNonNull(policy, "policy");
        this.factors = new SecondFactors(ports.credentials(), ports.clock(), policy.issuer());
        this.lockout = ports.lockout(policy.lockout());
    }

    public Standing standing(Caller caller) {
        var user = caller.user();
        return ports.transactions()
                .inTransaction(() -> new Standing(
                        ports.credentials().find(user.id()).hasSecondFactor(),
                        policy.secondFactorRoles().contains(user.role()),
                        ports.credentials().recoveryCodes(user.id())));
    }

    /**
     * A new secret, not yet in force.
     *
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} while there is one in force: it is removed first
     */
    public URI begin(Caller caller) {
        return ports.transactions().inTransaction(() -> {
            if (ports.credentials().find(caller.user().id()).hasSecondFactor()) {
                throw new RegistryException(
                        ErrorCode.INVALID_VALUE, "a second factor is in force", Map.of("field", "secondFactor"));
            }
            return factors.begin(caller.user());
        });
    }

    /**
     * Puts in force what was begun.
     *
     * @return recovery codes, to be shown once
     * @throws RegistryException {@link ErrorCode#WRONG_SECOND_FACTOR}
     */
    public List<String> confirm(Caller caller, String code, Desk desk) {
        return tried(
                caller,
                desk,
                () -> factors.confirm(caller.user().id(), code).map(codes -> {
                    ports.audit().record(AuditEvent.by(caller, AuditEvent.Action.SECOND_FACTOR_ENROLLED));
                    return codes;
                }));
    }

    /**
     * Removes it; a code proves that whoever asks is its owner and not a passer-by at an open window.
     *
     * @throws RegistryException {@link ErrorCode#WRONG_SECOND_FACTOR}; {@link ErrorCode#NOT_PERMITTED} when the role
     *     asks for one
     */
    public void remove(Caller caller, String code, Desk desk) {
        if (policy.secondFactorRoles().contains(caller.user().role())) {
            throw new RegistryException(ErrorCode.NOT_PERMITTED, "the role asks for a second factor");
        }
        tried(caller, desk, () -> {
            if (!factors.accepts(caller.user().id(), code)) {
                return Optional.empty();
            }
            ports.credentials().removeSecondFactor(caller.user().id());
            ports.audit().record(AuditEvent.by(caller, AuditEvent.Action.SECOND_FACTOR_REMOVED));
            return Optional.of(List.of());
        });
    }

    private List<String> tried(Caller caller, Desk desk, Supplier<Optional<List<String>>> trial) {
        var user = caller.user();
        return ports.transactions()
                .inTransaction(() -> {
                    lockout.check(user.login(), desk.address());
                    var done = trial.get();
                    if (done.isEmpty()) {
                        lockout.failed(user.login(), desk, Optional.of(user.id()));
                    }
                    return done;
                })
                .orElseThrow(() -> new RegistryException(ErrorCode.WRONG_SECOND_FACTOR, "wrong code"));
    }

    /**
     * How one's second factor stands.
     *
     * @param required by the role
     * @param recoveryCodes how many are left
     */
    public record Standing(boolean enrolled, boolean required, int recoveryCodes) {}
}
