package ua.zvernennia.server.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.Job;

/** What the three roles may do, and the wall below the permissions. */
class RolesTest {

    private static final String CALLER = "select set_config('zvernennia.user', 'x', false)";

    private static TestRegistry registry;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        registry.registered("Стіна");
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set action = 'LOGIN'",
                "delete from audit_event",
                "truncate audit_event",
                "update number_void set reason = ''",
                "delete from number_void",
                "delete from flyway_schema_history",
                "create table mine (x int)",
                "alter table document disable row level security",
                "drop policy actor_is_set on document",
                "alter table audit_event disable trigger all",
                "set role zvernennia"
            })
    void theServersRoleMayNot(String statement) {
        assertThatThrownBy(() -> query(registry.database().config(), CALLER, statement))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from document",
                "select * from applicant",
                "select content from document_version",
                "insert into document_version values (gen_random_uuid(), 1, now(), null, '', '', '{}')",
                "update document set summary = ''",
                "delete from applicant"
            })
    void nobodysTransactionReachesNoDocument(String statement) {
        for (var role :
                List.of(registry.database().config(), registry.database().owner())) {
            assertThatThrownBy(() -> query(role, statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("nobody's transaction");
        }
    }

    @Test
    void aNameOfOneTransactionIsNotThereInTheNext() {
        try (var database = Database.open(new DatabaseConfig(
                registry.database().config().url(), Roles.USUAL.app(), "postgres", 1))) { // one connection for both
            var count = "select count(*) as n from document";
            var seen = database.transactions()
                    .inTransaction(Job.UPKEEP, () -> database.sql().one(count, row -> row.getInt("n")));
            assertThat(seen).isEqualTo(1);
            assertThatThrownBy(() -> database.transactions()
                            .inTransaction(() -> database.sql().one(count, row -> row.getInt("n"))))
                    .hasStackTraceContaining("nobody's transaction");
        }
    }

    @Test
    void theReportRoleReadsNoTable() {
        assertThatThrownBy(() -> query(registry.database().report(), CALLER, "select * from document"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    /** Under row-level security an operator that may leak its operands uses no index. */
    @Test
    void earlierAppealsAreStillFoundByIndex() throws SQLException {
        var plan = String.join(
                "\n",
                query(
                        registry.database().config(),
                        CALLER,
                        "set enable_seqscan = off",
                        "explain select document_id from applicant where name_key ~>=~ 'А ' and name_key ~<~ 'Б '"
                                + " and name_key like 'А %'"));
        assertThat(plan).contains("applicant_by_name").contains("Index Cond");
    }

    @Test
    void aLaterTableIsGrantedAndWalled() throws SQLException {
        var owner = TestDatabase.createEmpty();
        new Migration(owner, Roles.USUAL).run();
        var later = new Migration(owner, Roles.USUAL, Migration.LOCATION, "classpath:db/later");
        assertThat(later.pending()).isEqualTo(2);
        assertThat(later.run()).as("the table, and the rights once more").isEqualTo(2);

        var app = new DatabaseConfig(owner.url(), Roles.USUAL.app(), "", 1);
        assertThat(query(app, CALLER, "select count(*) from later_thing")).containsExactly("0");
        assertThatThrownBy(() -> query(app, "insert into later_thing values (gen_random_uuid(), '')"))
                .hasMessageContaining("nobody's transaction");
        assertThat(later.pending()).isZero();
    }

    @Test
    void theServerRefusesToWorkAsASuperuserOrAsTheOwner() {
        RoleCheck.beforeServing(registry.database().config());
        assertRefused(
                () -> RoleCheck.beforeServing(registry.database().superuser()), "db.user: postgres is a superuser");
        assertRefused(() -> RoleCheck.beforeServing(registry.database().owner()), "db.user: zvernennia owns");
    }

    @Test
    void migratingAsksForTheOtherRoles() {
        var owner = registry.database().owner();
        RoleCheck.beforeMigration(owner, Roles.USUAL);
        assertRefused(
                () -> RoleCheck.beforeMigration(owner, new Roles("zvernennia_app", "nobody_like_that")),
                "db.report-user: there is no role nobody_like_that");
        assertRefused(
                () -> RoleCheck.beforeMigration(owner, new Roles("postgres", "zvernennia_report")),
                "db.user: postgres is a superuser");
        assertRefused(
                () -> RoleCheck.beforeMigration(registry.database().superuser(), Roles.USUAL),
                "db.owner-user: postgres is a superuser");
    }

    private static void assertRefused(Runnable check, String sentence) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID))
                .hasMessageStartingWith(sentence);
    }

    /** Runs the statements on one connection; returns the first column of the last one. */
    private static List<String> query(DatabaseConfig role, String... statements) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(role.url(), role.user(), role.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                rows.clear();
                if (statement.execute(sql)) {
                    var found = statement.getResultSet();
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}
