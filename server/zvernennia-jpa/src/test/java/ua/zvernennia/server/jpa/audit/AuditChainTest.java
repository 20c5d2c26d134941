package ua.zvernennia.server.jpa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.audit.Anchors;
import ua.zvernennia.server.usecase.audit.AuditFinding;
import ua.zvernennia.server.usecase.audit.AuditReport;
import ua.zvernennia.server.usecase.audit.SealAudit;
import ua.zvernennia.server.usecase.audit.VerifyAudit;

/** Evidence, sealed; and someone whom no grant stops, who touches it. */
class AuditChainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestSealKey key = new TestSealKey("a".repeat(64));

    @TempDir
    private Path directory;

    private TestDatabase test;
    private Database database;
    private AnchorFile anchors;

    @BeforeEach
    void open() {
        test = TestDatabase.create();
        database = test.open();
        anchors = AnchorFile.open(directory.resolve("anchors"));
    }

    @AfterEach
    void close() throws Exception {
        anchors.close();
        test.close();
    }

    @Test
    void whatWasSealedIsWhole() {
        write(3);
        assertThat(sealer().execute()).isEqualTo(3);
        assertThat(sealer().execute()).as("nothing new, no empty seal").isZero();
        write(2);
        assertThat(verify()).isEqualTo(new AuditReport(1, 3, 2, 0, 0, List.of()));
        sealer().execute();
        assertThat(verify()).isEqualTo(new AuditReport(2, 5, 0, 0, 0, List.of()));
        assertThat(anchors.lastNumber()).isEqualTo(2);
    }

    /** Rows 1 to 6 in two seals of three; number and finding are the first that the proof names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_event set action = 'LOGOUT' where id = 2                     | ROW_CHANGED  | 1 | 2
            update audit_event set details = '{"n": "8"}' where id = 5                | ROW_CHANGED  | 2 | 5
            update audit_event set happened_at = happened_at + '1 us' where id = 1    | ROW_CHANGED  | 1 | 1
            update audit_event set user_id = gen_random_uuid() where id = 6           | ROW_CHANGED  | 2 | 6
            update audit_event set origin = '' where id = 4                           | ROW_CHANGED  | 2 | 4
            delete from audit_event where id = 3                                      | ROW_REMOVED  | 1 | 3
            truncate audit_event                                                      | ROW_REMOVED  | 1 | 1
            update audit_event set xid = (select xid from audit_event where id = 6) where id = 1 | ROW_REMOVED | 1 | 1
            insert into audit_event (id, xid, origin, action) overriding system value select 99, xid, '', '' from audit_event where id = 4 | ROW_INSERTED | 2 | 99
            delete from audit_seal where number = 1                                   | SEAL_REMOVED | 1 | 0
            delete from audit_seal where number = 2                                   | SEAL_REMOVED | 2 | 0
            truncate audit_seal                                                       | SEAL_REMOVED | 1 | 0
            update audit_seal set entries = substr(entries, 1, 80) where number = 1   | SEAL_FORGED  | 1 | 0
            update audit_seal set sealed_at = now() where number = 2                  | SEAL_FORGED  | 2 | 0
            update audit_seal set key_id = repeat('0', 64) where number = 1           | UNKNOWN_KEY  | 1 | 0
            """)
    void whateverIsTouchedIsNamed(String tampering, AuditFinding.Kind kind, long seal, long row) {
        writeOneByOne(3);
        sealer().execute();
        writeOneByOne(3);
        sealer().execute();

        test.execute(tampering);

        var report = verify();
        assertThat(report.whole()).isFalse();
        assertThat(report.findings()).contains(new AuditFinding(kind, seal, row));
        assertThat(report.findings()).extracting(AuditFinding::text).allMatch(text -> text.contains("seal"));
    }

    @Test
    void twoRowsThatChangedPlacesAreNamed() {
        writeOneByOne(3);
        sealer().execute();
        test.execute("""
                update audit_event a set origin = b.origin, action = b.action, details = b.details,
                       happened_at = b.happened_at
                  from audit_event b where a.id + b.id = 3 and a.id in (1, 2)""");
        assertThat(verify().findings())
                .containsExactly(
                        new AuditFinding(AuditFinding.Kind.ROW_CHANGED, 1, 1),
                        new AuditFinding(AuditFinding.Kind.ROW_CHANGED, 1, 2));
    }

    /** Who has stolen the key can make a chain that fits; what was anchored outside still tells. */
    @Test
    void aChainMadeAnewWithTheStolenKeyIsNotTheAnchoredOne() throws Exception {
        writeOneByOne(3);
        sealer().execute();
        test.execute("update audit_event set action = 'LOGOUT' where id = 2; truncate audit_seal");
        try (var others = AnchorFile.open(directory.resolve("others"))) {
            new SealAudit(database.transactions(), database.auditChain(), database.clock(), key, others).execute();
        }
        assertThat(verify().findings()).contains(new AuditFinding(AuditFinding.Kind.SEAL_IS_NOT_THE_ANCHORED, 1, 0));
    }

    /** The trap of every log with a sequence: a lower number commits later. */
    @Test
    void aRowThatCommitsLateIsNotSkipped() throws Exception {
        try (var late = DriverManager.getConnection(
                test.superuser().url(), test.superuser().user(), "postgres")) {
            late.setAutoCommit(false);
            insert(late);
            write(2);
            assertThat(sealer().execute())
                    .as("they stand after a row that may still come")
                    .isZero();
            late.commit();
        }
        assertThat(sealer().execute()).isEqualTo(3);
        assertThat(verify().rows()).isEqualTo(3);
        assertThat(verify().whole()).isTrue();
    }

    @Test
    void severalInstancesMakeOneChainWhileOthersWrite() throws Exception {
        var stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sealers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 3; i++) {
                var mine = AnchorFile.open(directory.resolve("instance" + i));
                var seal = new SealAudit(database.transactions(), database.auditChain(), database.clock(), key, mine);
                sealers.add(threads.submit(() -> sealUntil(stop, seal, mine)));
            }
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < 8; i++) {
                writers.add(threads.submit(() -> writeOneByOne(40)));
            }
            for (var writer : writers) {
                writer.get();
            }
            var deadline = Instant.now().plus(PATIENCE);
            while (verify(List.of()).unsealed() > 0) { // others' transactions may hold the last rows back
                assertThat(Instant.now()).isBefore(deadline);
            }
            stop.set(true);
            int sealed = 0;
            for (var sealer : sealers) {
                sealed += sealer.get();
            }
            assertThat(sealed).isEqualTo(320);
        }
        var all = new ArrayList<>(AnchorFile.read(directory.resolve("instance0")));
        all.addAll(AnchorFile.read(directory.resolve("instance1")));
        var report = verify(all);
        assertThat(report.whole()).isTrue();
        assertThat(report.rows()).isEqualTo(320);
        assertThat(all).as("every instance has every anchor").hasSize(2 * (int) report.seals());
    }

    @Test
    void whatARestoreHasLostIsCountedAndNoAlarm() {
        writeOneByOne(2);
        sealer().execute();
        var copied = anchors.lastNumber();
        writeOneByOne(1);
        sealer().execute();
        // The copy is older by one row and its seal, and lies in a cluster that counts transactions anew.
        test.execute("delete from audit_event where id = 3; delete from audit_seal where number > " + copied
                + "; update registry_setting set value = '1' where key = 'audit_era'"
                + "; alter table audit_event alter column era set default 1");
        writeOneByOne(2);
        sealer().execute();

        var report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.lostInRestore()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(4);
    }

    @Test
    void aLineThatAPowerCutBrokeOffIsPassedOver() throws Exception {
        write(1);
        sealer().execute();
        anchors.close();
        Files.writeString(directory.resolve("anchors"), "0\t2\tabc", StandardOpenOption.APPEND);
        anchors = AnchorFile.open(directory.resolve("anchors"));
        assertThat(anchors.lastNumber()).isEqualTo(1);
        write(1);
        sealer().execute();
        assertThat(AnchorFile.read(directory.resolve("anchors"))).hasSize(2);
        assertThat(verify().whole()).isTrue();
    }

    private static int sealUntil(AtomicBoolean stop, SealAudit seal, AnchorFile mine) throws Exception {
        int sealed = 0;
        while (!stop.get()) {
            sealed += seal.execute();
        }
        sealed += seal.execute(); // copies what another instance sealed last
        mine.close();
        return sealed;
    }

    private SealAudit sealer() {
        return new SealAudit(database.transactions(), database.auditChain(), database.clock(), key, anchors);
    }

    private AuditReport verify() {
        return verify(AnchorFile.read(directory.resolve("anchors")));
    }

    private AuditReport verify(List<Anchors.Anchor> anchored) {
        return new VerifyAudit(database.transactions(), database.auditChain(), key).execute(anchored);
    }

    private void write(int rows) {
        database.transactions().inTransaction(() -> {
            for (int i = 0; i < rows; i++) {
                record(i);
            }
            return null;
        });
    }

    private void writeOneByOne(int rows) {
        for (int i = 0; i < rows; i++) {
            int n = i;
            database.transactions().inTransaction(() -> record(n));
        }
    }

    private Void record(int n) {
        database.audit()
                .record(AuditEvent.from("test " + n, AuditEvent.Action.LOGIN).with(Map.of("n", Integer.toString(n))));
        return null;
    }

    private static void insert(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into audit_event (origin, action) values ('late', 'LOGIN')");
        }
    }
}
