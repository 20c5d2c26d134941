package ua.zvernennia.ui.admin;

import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.security.Role;

/** The parts of this bundle, by the id of their descriptor, and whom they are for; the server asks again. */
enum AdminPart {
    USERS("users", Set.of(Role.ADMIN, Role.SECURITY_ADMIN)),
    POSITIONS("positions", Set.of(Role.ADMIN, Role.SECURITY_ADMIN)),
    ORGANISATIONS("organisations", Set.of(Role.ADMIN)),
    SESSIONS("sessions", Set.of(Role.ADMIN, Role.SECURITY_ADMIN)),
    DIRECTORIES("directories", Set.of(Role.ADMIN)),
    CALENDAR("calendar", Set.of(Role.ADMIN)),
    AUDIT("audit", Set.of(Role.AUDITOR)),
    PERSON("person", Set.of(Role.SECURITY_ADMIN));

    private static final String PREFIX = "ua.zvernennia.part.admin.";

    private final String name;
    private final Set<Role> roles;

    AdminPart(String name, Set<Role> roles) {
        this.name = name;
        this.roles = roles;
    }

    static Optional<AdminPart> of(String name) {
        for (var part : values()) {
            if (part.name.equals(name)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    String id() {
        return PREFIX + name;
    }

    /** Id of the entry in the menu. */
    String menuItem() {
        return "ua.zvernennia.menuitem.admin." + name;
    }

    boolean isFor(Role role) {
        return roles.contains(role);
    }
}
