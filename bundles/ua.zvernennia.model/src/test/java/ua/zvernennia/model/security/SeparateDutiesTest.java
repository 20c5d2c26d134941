package ua.zvernennia.model.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeparateDutiesTest {

    @Test
    void whoAdministersDoesNotAuditWhicheverComesFirst() {
        assertThat(SeparateDuties.mayMeet(Role.ADMIN, Role.AUDITOR)).isFalse();
        assertThat(SeparateDuties.mayMeet(Role.AUDITOR, Role.SECURITY_ADMIN)).isFalse();
        assertThat(SeparateDuties.mayMeet(Role.ADMIN, Role.SECURITY_ADMIN)).isTrue();
        assertThat(SeparateDuties.mayMeet(Role.AUDITOR, Role.AUDITOR)).isTrue();
        assertThat(SeparateDuties.mayMeet(Role.AUDITOR, Role.REGISTRAR)).isTrue();
    }

    @Test
    void oneAfterTheOtherIsLawful() {
        var admin = position(Role.ADMIN, "2026-01-01", "2026-06-30");
        assertThat(SeparateDuties.mayMeet(admin, position(Role.AUDITOR, "2026-07-01", null)))
                .isTrue();
        assertThat(SeparateDuties.mayMeet(admin, position(Role.AUDITOR, "2026-06-30", null)))
                .isFalse();
        assertThat(SeparateDuties.mayMeet(position(Role.AUDITOR, "2025-01-01", "2025-12-31"), admin))
                .isTrue();
        assertThat(SeparateDuties.mayMeet(position(Role.AUDITOR, "2025-01-01", null), admin))
                .isFalse();
    }

    private static HeldPosition position(Role role, String from, String to) {
        return new HeldPosition(
                "p",
                "u",
                "Посада",
                role,
                false,
                Optional.empty(),
                LocalDate.parse(from),
                Optional.ofNullable(to).map(LocalDate::parse));
    }
}
