package ua.zvernennia.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.PeriodPreset;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.desk.FigureNote;
import ua.zvernennia.model.report.desk.Figures;
import ua.zvernennia.model.report.desk.ReportPreset;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.report.CancelSignal;
import ua.zvernennia.server.usecase.report.ReportPorts;
import ua.zvernennia.server.usecase.report.RunReport;
import ua.zvernennia.server.usecase.report.desk.ClosePeriod;
import ua.zvernennia.server.usecase.report.desk.ReportMargins;
import ua.zvernennia.server.usecase.report.desk.SavedParameters;
import ua.zvernennia.server.usecase.security.Caller;

/** Saved parameters, notes, signed periods: on a real database, with the real engine. */
class ReportDeskTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Kyiv"));
    private static final String REPORT = "VYDY";
    private static final ReportRequest LAST_YEAR =
            new ReportRequest(REPORT, PeriodPreset.LAST_YEAR.around(PeriodBasis.REGISTERED, TODAY));

    private static TestRegistry registry;
    private static HikariDataSource reading;
    private static ReportPorts ports;
    private static SavedParameters parameters;
    private static ReportMargins margins;
    private static ClosePeriod close;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        registry.database()
                .execute("update position set role = 'HEAD' where id = '00000000-0000-0000-0000-000000000012'");
        var database = registry.open();
        reading = Database.pool(registry.database().report());
        ports = new ReportPorts(
                database.transactions(),
                new SqlReports(ReportLibrary.bundled(), reading, SqlReports.TIMEOUT),
                database.reportRuns(),
                database.audit(),
                database.permissions(),
                database.rights(),
                database.clock());
        parameters = new SavedParameters(ports, database.reportDesk());
        margins = new ReportMargins(ports, database.reportDesk());
        close = new ClosePeriod(ports, database.reportDesk());
    }

    @AfterAll
    static void close() {
        reading.close();
        registry.close();
    }

    @Test
    void a_saved_set_comes_back_and_moves_with_the_calendar() {
        var id = id();
        var set = new ReportPreset(id, "  Минулий рік ", LAST_YEAR, Optional.of(PeriodPreset.LAST_YEAR));

        parameters.save(head(), set);
        var all = parameters.save(head(), set);

        assertThat(all).containsExactly(set);
        assertThat(all.getFirst().name()).isEqualTo("Минулий рік");
        assertThat(all.getFirst().on(LocalDate.of(2030, 5, 1)).period())
                .isEqualTo(
                        new ReportPeriod(PeriodBasis.REGISTERED, LocalDate.of(2029, 1, 1), LocalDate.of(2029, 12, 31)));
        assertThat(parameters.list(other())).isEmpty();
        assertThat(parameters.remove(other(), id)).isEmpty();
        assertThat(parameters.list(head())).hasSize(1);
        assertThat(parameters.remove(head(), id)).isEmpty();
        assertThat(parameters.remove(head(), id)).isEmpty();
    }

    @Test
    void a_set_of_the_same_name_gives_way() {
        parameters.save(head(), new ReportPreset(id(), "Одна назва", LAST_YEAR, Optional.empty()));
        var second = new ReportPreset(id(), "ОДНА назва", LAST_YEAR, Optional.of(PeriodPreset.TODAY));

        assertThat(parameters.save(head(), second)).containsExactly(second);
        parameters.remove(head(), second.id());
    }

    @Test
    void a_set_for_a_report_that_is_not_there_is_refused() {
        var request = new ReportRequest("NEMA-TAKOI", LAST_YEAR.period());

        assertRefused(
                ErrorCode.REPORT_NOT_FOUND,
                () -> parameters.save(head(), new ReportPreset(id(), "Ні", request, Optional.empty())));
    }

    @Test
    void a_note_is_written_once_seen_by_those_with_the_same_rights_and_taken_away_by_its_author() {
        var period = new ReportPeriod(PeriodBasis.REGISTERED, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        var request = new ReportRequest(REPORT, period);
        var note = new FigureNote(id(), "0", "now", "Уточнено в листі № 5", "Тестова Олена", Instant.now(), true);

        margins.write(head(), request, note);
        var margin = margins.write(head(), request, note);

        assertThat(margin.notes()).hasSize(1);
        assertThat(margin.notes().getFirst().under("0", "now")).isTrue();
        assertRefused(
                ErrorCode.REQUEST_ID_REUSED,
                () -> margins.write(
                        head(),
                        request,
                        new FigureNote(note.id(), "0", "now", "Інше", "Тестова Олена", Instant.now(), true)));
        assertThat(margins.read(head(), LAST_YEAR).notes()).isEmpty();
        assertThat(margins.remove(head(), request, note.id()).notes()).isEmpty();
    }

    @Test
    void a_signed_period_keeps_its_figures_and_later_corrections_stand_beside_them() {
        registry.database().execute(card("00000000-0000-0000-0000-0000000000a1", 1));
        var run = run(LAST_YEAR);

        var closed = close.execute(head(), id(), run.head().run(), "За листом");

        assertThat(closed.hash()).isEqualTo(run.foot().hash());
        assertThat(closed.figures()).isEqualTo(Figures.of(run));
        assertThat(closed.figures().corrections(Figures.of(run))).isEmpty();
        assertThat(close.execute(head(), closed.id(), run.head().run(), "За листом")
                        .signedAt())
                .isEqualTo(closed.signedAt());
        assertRefused(
                ErrorCode.REPORT_ALREADY_CLOSED,
                () -> close.execute(head(), id(), run.head().run(), ""));

        registry.database().execute(card("00000000-0000-0000-0000-0000000000a2", 2));
        var later = Figures.of(run(LAST_YEAR));
        var kept = margins.read(head(), LAST_YEAR).closed().orElseThrow();

        assertThat(kept.figures()).isEqualTo(closed.figures());
        assertThat(kept.figures().corrections(later)).isNotEmpty().anySatisfy(correction -> {
            assertThat(correction.was()).isEqualTo("1");
            assertThat(correction.is()).isEqualTo("2");
        });
    }

    @Test
    void what_has_not_ended_and_lists_are_not_signed() {
        var thisYear = run(new ReportRequest(REPORT, PeriodPreset.THIS_YEAR.around(PeriodBasis.REGISTERED, TODAY)));
        var list = run(new ReportRequest("REIESTR-ZVERNEN", LAST_YEAR.period()));

        assertRefused(
                ErrorCode.REPORT_NOT_CLOSABLE,
                () -> close.execute(head(), id(), thisYear.head().run(), ""));
        assertRefused(
                ErrorCode.REPORT_NOT_CLOSABLE,
                () -> close.execute(head(), id(), list.head().run(), ""));
        assertRefused(ErrorCode.REPORT_NOT_FOUND, () -> close.execute(head(), id(), id(), ""));
    }

    @Test
    void who_may_run_no_reports_sees_none_of_it() {
        assertRefused(ErrorCode.NOT_PERMITTED, () -> parameters.list(TestRegistry.auditor()));
        assertRefused(ErrorCode.NOT_PERMITTED, () -> margins.read(TestRegistry.auditor(), LAST_YEAR));
        assertRefused(ErrorCode.NOT_PERMITTED, () -> close.execute(TestRegistry.auditor(), id(), id(), ""));
    }

    private static ReportTable run(ReportRequest request) {
        var collected = new Collected();
        new RunReport(ports).execute(head(), request, collected, new CancelSignal());
        return collected.table();
    }

    private static String card(String id, int running) {
        var day = LAST_YEAR.period().from().plusDays(40);
        return """
                insert into document (id, revision, kind, state, journal, year, running, duplicate, channel, prefix,
                                      registered_on, organisation_id, received_on, citizens, receipt_form, receipt_mark,
                                      appeal_kind, subject, type, question, region, settlement, summary, control_rule,
                                      note, created_at, changed_at, changed_by)
                values ('%s', 1, 'APPEAL', 'REGISTERED', 'APPEALS', %d, %d, 0, '', '', '%s', '%s', '%s', 1, '1.1', '',
                        '3.1', '5.1', '6.1', '090', '', '', 'Тест', '', '', now(), clock_timestamp(), 'Тест')""".formatted(id, day.getYear(), running, day, TestRegistry.ORGANISATION, day);
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Caller head() {
        return caller("00000000-0000-0000-0000-000000000021");
    }

    private static Caller other() {
        return caller("00000000-0000-0000-0000-000000000029");
    }

    private static Caller caller(String id) {
        var user = TestRegistry.registrar().user();
        return new Caller(
                new UserInfo(
                        id,
                        user.login(),
                        user.displayName(),
                        user.positionId(),
                        "Заступник голови",
                        user.organisation(),
                        user.organisationName(),
                        Role.HEAD),
                "test");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
