package ua.zvernennia.server.jpa.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.RightsTable;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.jpa.TestRegistry;

class PermissionRowsTest {

    @Test
    void theDatabaseHoldsTheRowsOfThisVersion() {
        try (var registry = TestRegistry.create()) {
            assertThat(table(registry)).isEqualTo(RightsTable.defaults());
        }
    }

    @Test
    void whatARegistryAddedAndRevokedOutlivesTheNextMigration() {
        try (var registry = TestRegistry.create()) {
            registry.database().execute("""
                    update permission_rule set origin = 'REVOKED' where role = 'HEAD' and act = 'MOVE_TERM';
                    insert into permission_rule values
                        ('EXECUTOR', 'EXPORT', 'PERSON', 'ANY', 'PERSONAL', 'MASKED', 'ADDED');
                    delete from permission_rule where role = 'REGISTRAR' and act = 'LINK';
                    insert into permission_rule values ('DEPUTY', 'EXPORT', 'CITY', 'ANY', 'OPEN', 'FULL', 'DEFAULT')""");
            PermissionRows.bringUpToDate(registry.database().config());

            var table = table(registry);
            assertThat(table.holds(Role.HEAD, Act.MOVE_TERM)).isFalse();
            assertThat(table.holds(Role.EXECUTOR, Act.EXPORT)).isTrue();
            assertThat(table.holds(Role.REGISTRAR, Act.LINK)).isTrue();
            assertThat(table.holds(Role.DEPUTY, Act.EXPORT)).isFalse();
        }
    }

    @Test
    void bringingThemUpToDateAgainKeepsTheVersionOfTheRights() {
        try (var registry = TestRegistry.create()) {
            var before = version(registry);
            PermissionRows.bringUpToDate(registry.database().config());
            assertThat(version(registry)).isEqualTo(before);
            registry.database().execute("update org_unit set name = name");
            assertThat(version(registry)).isNotEqualTo(before);
        }
    }

    private static RightsTable table(TestRegistry registry) {
        return registry.open()
                .transactions()
                .inTransaction(() -> registry.open().rights().current().state().table());
    }

    private static String version(TestRegistry registry) {
        return registry.open()
                .transactions()
                .inTransaction(() -> registry.open().rights().current().state().version());
    }
}
