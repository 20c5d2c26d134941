package ua.zvernennia.server.jpa.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.DatabaseConfig;
import ua.zvernennia.server.jpa.Migration;
import ua.zvernennia.server.jpa.Roles;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.registration.RegisterCard;
import ua.zvernennia.server.usecase.security.RolePermissions;

/** A registry with something in it, copied out of one database and into another. */
class RegistryCopyTest {

    /** What a restore makes anew. */
    private static final List<String> RENEWED = List.of("public.change", "public.session", "public.registry_setting");

    private TestRegistry registry;

    @BeforeEach
    void open() {
        registry = TestRegistry.create();
        var first = registry.registered("Перше, з «лапками», \\табуляцією\tта\nрядком");
        registry.registerCard()
                .execute(
                        TestRegistry.registrar(),
                        RequestId.random(),
                        CardId.random(),
                        new NumberRequest("", "", Optional.of(first.id())),
                        TestRegistry.appeal("Дублікат"));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void everyRowComesBackAndTheNextOnesFollow() throws Exception {
        var copy = copy();
        var target = TestDatabase.createEmpty();

        restore(copy, target);

        assertThat(content(superuser(target)))
                .isEqualTo(content(registry.database().superuser()));
        assertGoesOn(new DatabaseConfig(target.url(), Roles.USUAL.app(), "", 4), superuser(target));
    }

    @Test
    void itComesBackInPostgres15Too() throws Exception {
        var installed = InstalledPostgres.start();
        Assumptions.assumeTrue(installed.isPresent(), "PostgreSQL 15 is not installed here");
        try (var postgres = installed.get()) {
            restore(copy(), postgres.owner());
            assertThat(content(postgres.superuser()))
                    .isEqualTo(content(registry.database().superuser()));
            assertGoesOn(postgres.app(), postgres.superuser());
        }
    }

    @Test
    void aCopyOfASchemaThatThisProgramDoesNotKnowIsRefused() throws Exception {
        var owner = TestDatabase.createEmpty();
        new Migration(owner, Roles.USUAL).run();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), "");
                var statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history select max(installed_rank) + 1, '998', 'newer', 'SQL',"
                    + " 'V998.sql', 0, 'x', now(), 1, true from flyway_schema_history");
        }
        var out = new ByteArrayOutputStream();
        new RegistryDump(owner).writeTo(out, (zip, head) -> {});
        var target = TestDatabase.createEmpty();
        assertThatThrownBy(() -> restore(out.toByteArray(), target))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("this program knows");
        assertThat(new RegistryLoad(target, Roles.USUAL).vacant())
                .as("nothing was touched")
                .isTrue();
    }

    @Test
    void whatIsCutOffAnywhereIsNoCopy() throws Exception {
        var copy = copy();
        for (int i = 1; i < 30; i++) { // its last fifth is the directory of the archive, which is not needed
            var cut = Arrays.copyOf(copy, copy.length * i / 41);
            assertThatThrownBy(() -> new BackupReading(() -> new ByteArrayInputStream(cut)).check())
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContaining("the copy is not used");
        }
    }

    /** A copy is one moment: writers go on, and none of their rows is half in it. */
    @Test
    void aCopyTakenWhileOthersWriteIsConsistent() throws Exception {
        var stop = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            while (!stop.get()) {
                registry.registered("Поруч");
            }
        });
        byte[] copy;
        try {
            copy = copy();
        } finally {
            stop.set(true);
            writer.join();
        }
        var target = TestDatabase.createEmpty();
        restore(copy, target); // its references are checked anew
        var rows = content(superuser(target));
        assertThat(rows.get("public.applicant")).hasSameSizeAs(rows.get("public.document"));
        assertThat(rows.get("public.document_version")).hasSameSizeAs(rows.get("public.document"));
    }

    private byte[] copy() {
        var out = new ByteArrayOutputStream();
        new RegistryDump(registry.database().owner()).writeTo(out, (zip, head) -> {});
        return out.toByteArray();
    }

    private static void restore(byte[] copy, DatabaseConfig target) {
        var reading = new BackupReading(() -> new ByteArrayInputStream(copy));
        new RegistryLoad(target, Roles.USUAL).run(reading, reading.check(), (name, content) -> {});
    }

    /** The next number, the next duplicate, evidence with ids that go on, walls that stand. */
    private static void assertGoesOn(DatabaseConfig app, DatabaseConfig superuser) throws SQLException {
        try (var database = Database.open(app)) {
            var ports = database.registration(new RolePermissions());
            var next = new RegisterCard(ports, database.numbers(), registration -> {})
                    .execute(
                            TestRegistry.registrar(),
                            RequestId.random(),
                            CardId.random(),
                            TestRegistry.NUMBER,
                            TestRegistry.appeal("Далі"));
            assertThat(next.registration().number().running()).isEqualTo(2);
            assertThatThrownBy(() -> database.transactions()
                            .inTransaction(() -> database.sql().list("select 1 from document", row -> 1)))
                    .hasStackTraceContaining("nobody's transaction");
        }
        var eras = query(superuser, "select era, count(*) from audit_event group by era order by era");
        assertThat(eras).hasSize(2).first().asString().startsWith("(0,");
        assertThat(query(superuser, "select action from audit_event where era = 1"))
                .contains("(RESTORED)");
    }

    private static Map<String, List<String>> content(DatabaseConfig superuser) throws SQLException {
        var content = new TreeMap<String, List<String>>();
        try (var connection = DriverManager.getConnection(superuser.url(), superuser.user(), "")) {
            for (var table : CopiedTable.all(connection)) {
                if (!RENEWED.contains(table.name())) {
                    var old = table.name().equals("public.audit_event") ? " where action <> 'RESTORED'" : "";
                    content.put(
                            table.name(),
                            query(superuser, "select " + table.columns() + " from " + table.name() + old));
                }
            }
        }
        return content;
    }

    private static List<String> query(DatabaseConfig config, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(config.url(), config.user(), "");
                var statement = connection.createStatement();
                var found = statement.executeQuery("select r::text from (" + query + ") as r order by 1")) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private static DatabaseConfig superuser(DatabaseConfig owner) {
        return new DatabaseConfig(owner.url(), "postgres", "", 2);
    }
}
