package ua.zvernennia.model.security;

import java.util.Set;

/** Duties that must not meet in one person: whoever administers does not read the audit of it (domain.md 7). */
public final class SeparateDuties {

    private static final Set<Role> ADMINISTERING = Set.of(Role.ADMIN, Role.SECURITY_ADMIN);

    private SeparateDuties() {}

    /** Whether one person may act in both roles at the same time. */
    public static boolean mayMeet(Role one, Role other) {
        return !(ADMINISTERING.contains(one) && other == Role.AUDITOR
                || one == Role.AUDITOR && ADMINISTERING.contains(other));
    }

    /** Whether one person may hold both positions: their roles may meet, or their times do not. */
    public static boolean mayMeet(HeldPosition one, HeldPosition other) {
        return mayMeet(one.role(), other.role()) || !overlap(one, other);
    }

    private static boolean overlap(HeldPosition one, HeldPosition other) {
        boolean oneEndsBefore =
                one.validTo().filter(last -> last.isBefore(other.validFrom())).isPresent();
        boolean otherEndsBefore =
                other.validTo().filter(last -> last.isBefore(one.validFrom())).isPresent();
        return !oneEndsBefore && !otherEndsBefore;
    }
}
