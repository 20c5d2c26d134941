package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;

/**
 * Who administers: an administrator at a workstation, or the operator of the server at its console.
 *
 * @param caller empty for the operator
 * @param origin of the operator: the name of the command
 */
public record Actor(Optional<Caller> caller, String origin) {

    public Actor {
        requireNonNull(caller, "caller");
        requireNonNull(origin, "origin");
    }

    public static Actor of(Caller caller) {
        return new Actor(Optional.of(caller), caller.origin());
    }

    /** @param command e.g. "user unlock" */
    public static Actor operator(String command) {
        return new Actor(Optional.empty(), command);
    }

    AuditEvent event(AuditEvent.Action action) {
        return caller.map(known -> AuditEvent.by(known, action)).orElseGet(() -> AuditEvent.from(origin, action));
    }

    /** @throws ua.zvernennia.model.RegistryException {@code NOT_PERMITTED}; the operator may everything */
    void must(Permissions permissions, Act act) {
        caller.ifPresent(known -> permissions.require(known, act));
    }
}
