package ua.zvernennia.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportCondition;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.report.CancelSignal;
import ua.zvernennia.server.usecase.report.DrillReport;
import ua.zvernennia.server.usecase.report.ListReports;
import ua.zvernennia.server.usecase.report.ReportCell;
import ua.zvernennia.server.usecase.report.ReportPorts;
import ua.zvernennia.server.usecase.report.RunReport;

/** What goes wrong is said in a sentence; the register stays as it is. */
class BadInputTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final ReportPeriod EVER =
            new ReportPeriod(PeriodBasis.REGISTERED, LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));

    private static TestRegistry registry;
    private static HikariDataSource reading;

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        reading = Database.pool(registry.database().report());
        registry.registered("=cmd|' /C calc'!A0 <b>&amp;</b> \uD83D\uDE00 " + "а".repeat(3_900));
    }

    @AfterAll
    static void close() {
        reading.close();
        registry.close();
    }

    @Test
    void a_period_upside_down_is_refused() {
        assertThatThrownBy(() -> new ReportPeriod(PeriodBasis.REGISTERED, DAY, DAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REPORT_PERIOD_INVALID));
    }

    @Test
    void whoever_may_not_run_reports_runs_none_and_sees_none() {
        var ports = ports(ReportLibrary.bundled());
        assertThat(new ListReports(ports).reports(TestRegistry.auditor())).isEmpty();
        assertRefused(
                ErrorCode.NOT_PERMITTED,
                () -> new RunReport(ports)
                        .execute(
                                TestRegistry.auditor(),
                                new ReportRequest("VYDY", EVER),
                                new Collected(),
                                new CancelSignal()));
    }

    @Test
    void a_report_that_is_not_there_is_not_found() {
        assertRefused(ErrorCode.REPORT_NOT_FOUND, () -> run(ReportLibrary.bundled(), "NOT-THERE"));
    }

    @Test
    void no_data_gives_zeros_and_no_rows() {
        var period = new ReportPeriod(PeriodBasis.REGISTERED, DAY.minusYears(90), DAY.minusYears(89));
        var collected = new Collected();
        new RunReport(ports(ReportLibrary.bundled()))
                .execute(
                        TestRegistry.registrar(),
                        new ReportRequest("KOLEKTYVNI", period),
                        collected,
                        new CancelSignal());
        assertThat(collected.table().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .anySatisfy(cell -> assertThat(cell.text()).isEqualTo("Усього: 0")));
    }

    /** «ДСП» is counted in no report: whoever prints it may show it to anybody. */
    @Test
    void a_closed_card_is_not_counted() {
        var ports = ports(ReportLibrary.bundled());
        var before = total(ports);
        var closed = registry.registered("закрита");
        assertThat(total(ports)).isNotEqualTo(before);

        registry.database()
                .execute("update document set confidentiality = 'OFFICIAL_USE' where id = '" + closed.id() + "'");

        assertThat(total(ports)).isEqualTo(before);
    }

    private static List<String> total(ReportPorts ports) {
        var collected = new Collected();
        new RunReport(ports)
                .execute(TestRegistry.registrar(), new ReportRequest("VYDY", EVER), collected, new CancelSignal());
        return collected.table().rows().getLast().cells().stream()
                .map(cell -> cell.text())
                .toList();
    }

    @Test
    void a_run_is_kept_with_its_hash_and_opens_the_cards_it_counted() {
        var ports = ports(ReportLibrary.bundled());
        var collected = new Collected();
        new RunReport(ports)
                .execute(
                        TestRegistry.registrar(),
                        new ReportRequest("VYDY", EVER).where(ReportCondition.KIND, List.of("3.2")),
                        collected,
                        new CancelSignal());
        var table = collected.table();
        assertThat(new ListReports(ports).runs(TestRegistry.registrar()))
                .first()
                .satisfies(run -> {
                    assertThat(run.hash()).isEqualTo(table.foot().hash()).hasSize(64);
                    assertThat(run.request().conditions()).containsEntry(ReportCondition.KIND, List.of("3.2"));
                });
        var total = table.rows().getLast();
        assertThat(total.cells().get(2).text()).isEqualTo("1");
        assertThat(new DrillReport(ports)
                        .execute(TestRegistry.registrar(), table.head().run(), ReportCell.of(total.key(), "now")))
                .hasSize(1);
        assertRefused(
                ErrorCode.REPORT_NOT_FOUND,
                () -> new DrillReport(ports)
                        .execute(TestRegistry.registrar(), table.head().run(), ReportCell.of("7\u001fx", "now")));
    }

    @Test
    void figures_as_of_a_moment_do_not_move_when_a_card_changes() {
        var card = registry.registered("Скарга на роботу ліфта");
        var before = Instant.now();
        var then = new ReportRequest("VYDY", EVER).at(card.changedAt());
        var first = hash(then);
        var content = card.content();
        registry.updateCard()
                .execute(
                        TestRegistry.registrar(),
                        ua.zvernennia.model.registration.RequestId.random(),
                        card.id(),
                        card.revision(),
                        new ua.zvernennia.model.registration.CardContent(
                                content.kind(),
                                content.receivedOn(),
                                content.applicants(),
                                content.citizens(),
                                new ua.zvernennia.model.registration.Classification("1.1", "", "3.3", "5.1", "", "090"),
                                content.whereabouts(),
                                content.summary(),
                                content.controlDate(),
                                content.controlRule(),
                                content.reviewer(),
                                content.note()));
        assertThat(hash(then)).isEqualTo(first);
        assertThat(hash(new ReportRequest("VYDY", EVER))).isNotEqualTo(first);
        assertThat(before).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c.kind = 'APPEAL'; drop table document | must not contain ;",
                "c.kind = 'APPEAL | has a quotation mark too many",
                "set_config('role', 'none', true) = '' | must not use set_config",
                "(c.final | has parentheses that do not match",
                "c.final) or (true | has parentheses that do not match",
                "c.registered_on > :tomorrow | names :tomorrow, which is no parameter"
            })
    void sql_that_could_do_harm_costs_its_file_and_nothing_else(String where, String sentence) throws IOException {
        write("own.conf", definition("OWN", where));
        var library = ReportLibrary.with(directory);
        assertThat(library.problems())
                .singleElement()
                .asString()
                .startsWith("own.conf: ")
                .contains(sentence);
        assertThat(library.all()).hasSameSizeAs(ReportLibrary.bundled().all());
    }

    @Test
    void an_administrator_adds_a_report_by_a_file() throws IOException {
        write("own.conf", definition("OWN", "c.summary like '%cmd%'"));
        var library = ReportLibrary.with(directory);
        assertThat(library.problems()).isEmpty();
        assertThat(run(library, "OWN").rows()).isNotEmpty();
    }

    @Test
    void sql_that_the_database_refuses_is_the_definitions_fault() throws IOException {
        write("own.conf", definition("OWN", "c.no_such_column = 1"));
        assertRefused(ErrorCode.REPORT_DEFINITION_INVALID, () -> run(ReportLibrary.with(directory), "OWN"));
    }

    @Test
    void the_role_of_reports_reads_the_views_alone() throws IOException {
        write("own.conf", definition("OWN", "exists (select 1 from public.app_user)"));
        assertRefused(ErrorCode.REPORT_DEFINITION_INVALID, () -> run(ReportLibrary.with(directory), "OWN"));
        assertThat(run(ReportLibrary.bundled(), "VYDY").rows()).isNotEmpty();
    }

    @Test
    void what_takes_too_long_is_stopped() throws IOException {
        write("own.conf", definition("OWN", "(select count(*) from generate_series(1, 100000000)) > 0"));
        var reports = new SqlReports(ReportLibrary.with(directory), reading, Duration.ofMillis(300));
        assertRefused(
                ErrorCode.REPORT_TOO_SLOW,
                () -> reports.run(TestCity.job(new ReportRequest("OWN", EVER)), new Collected(), new CancelSignal()));
    }

    @Test
    void a_cancelled_run_stops_and_says_so() {
        var cancel = new CancelSignal();
        cancel.cancel();
        var ports = ports(ReportLibrary.bundled());
        assertRefused(
                ErrorCode.REPORT_CANCELLED,
                () -> new RunReport(ports)
                        .execute(TestRegistry.registrar(), new ReportRequest("VYDY", EVER), new Collected(), cancel));
        assertThat(new ListReports(ports).runs(TestRegistry.registrar()))
                .first()
                .satisfies(
                        run -> assertThat(run.state()).isEqualTo(ua.zvernennia.model.report.ReportRun.State.CANCELLED));
    }

    private String hash(ReportRequest request) {
        var collected = new Collected();
        new SqlReports(ReportLibrary.bundled(), reading, SqlReports.TIMEOUT)
                .run(TestCity.job(request), collected, new CancelSignal());
        return collected.table().foot().hash();
    }

    private static ua.zvernennia.model.report.ReportTable run(ReportLibrary library, String report) {
        var collected = new Collected();
        new RunReport(ports(library))
                .execute(TestRegistry.registrar(), new ReportRequest(report, EVER), collected, new CancelSignal());
        return collected.table();
    }

    private static ReportPorts ports(ReportLibrary library) {
        var database = registry.open();
        return new ReportPorts(
                database.transactions(),
                new SqlReports(library, reading, SqlReports.TIMEOUT),
                database.reportRuns(),
                database.audit(),
                new ua.zvernennia.server.usecase.security.RolePermissions(),
                database.rights(),
                database.clock());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static String definition(String id, String where) {
        return """
                id = "%s"
                version = 1
                group = GENERAL
                order = 1
                title { uk = "Власна", en = "Own" }
                matrix {
                  where = "%s"
                  sections = [{ by = ["c.kind"], total = "Разом" }]
                  columns = [{ id = name, title = "Вид", show = TITLE }, { id = now, title = "Кількість", cards = "true" }]
                }
                """.formatted(id, where);
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
