package ua.zvernennia.server.usecase.security;

import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.security.Role;

/** Rights by role alone: everyone who is logged in reads, registrars and administrators write. */
public final class RolePermissions implements Permissions {

    @Override
    public boolean mayBrowse(Caller caller) {
        return true;
    }

    @Override
    public boolean mayRegister(Caller caller, DocumentKind kind) {
        return writes(caller.user().role());
    }

    @Override
    public boolean maySee(Caller caller, Card stored) {
        return true;
    }

    @Override
    public boolean mayChange(Caller caller, Card stored) {
        return writes(caller.user().role());
    }

    private static boolean writes(Role role) {
        return switch (role) {
            case REGISTRAR, ADMIN -> true;
            case EXECUTOR, HEAD, UNIT_HEAD, CONTROLLER, ANALYST, AUDITOR -> false;
        };
    }
}
