package ua.zvernennia.bench.report;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.DatabaseConfig;
import ua.zvernennia.server.report.ReportLibrary;
import ua.zvernennia.server.report.SqlReports;
import ua.zvernennia.server.usecase.report.CancelSignal;
import ua.zvernennia.server.usecase.report.ReportJob;
import ua.zvernennia.server.usecase.report.ReportScope;

/** The reports of this build over a loaded city, read as the role that reads reports and nothing else. */
final class BenchCity implements AutoCloseable {

    /** The longest list there is: one row for each appeal. */
    static final String REGISTER = "REIESTR-ZVERNEN";

    private static final int POOL = 2;
    private static final int YEAR_DAYS = 365;

    private final ReportLibrary library = ReportLibrary.bundled();
    private final HikariDataSource connections;
    private final LocalDate first;
    private final LocalDate last;

    BenchCity(LabServer.Database database) throws SQLException {
        connections = Database.pool(new DatabaseConfig(database.url(), database.user(), database.password(), POOL));
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set zvernennia.job = 'REPORT'");
            try (var found = statement.executeQuery("select min(registered_on), max(registered_on) from report.card")) {
                found.next();
                first = found.getObject(1, LocalDate.class);
                last = found.getObject(2, LocalDate.class);
            }
            statement.execute("reset zvernennia.job");
        }
    }

    List<ReportInfo> reports() {
        return reports(connections).reports();
    }

    HikariDataSource connections() {
        return connections;
    }

    SqlReports reports(DataSource from) {
        return new SqlReports(library, from, SqlReports.TIMEOUT);
    }

    /** Over every document there is. */
    ReportJob whole(ReportInfo report) {
        return job(report, first);
    }

    /** Over the last year of documents: a list of all would be no document any more. */
    ReportJob lastYear(ReportInfo report) {
        return job(report, last.minusDays(YEAR_DAYS));
    }

    /** The register of appeals; of the last year where the whole is too long. */
    WholeTable register() {
        var report = reports(connections).find(REGISTER).orElseThrow();
        try {
            return run(whole(report));
        } catch (RegistryException e) {
            if (e.code() != ErrorCode.REPORT_TOO_LONG) {
                throw e;
            }
            return run(lastYear(report));
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    private WholeTable run(ReportJob job) {
        var table = new WholeTable();
        reports(connections).run(job, table, new CancelSignal());
        return table;
    }

    private ReportJob job(ReportInfo report, LocalDate from) {
        var basis = report.bases().isEmpty()
                ? PeriodBasis.REGISTERED
                : report.bases().getFirst();
        // Terms reach into the days after the last registration.
        var period = new ReportPeriod(basis, from, last.plusDays(YEAR_DAYS));
        return new ReportJob(
                UUID.randomUUID().toString(), new ReportRequest(report.id(), period), ReportScope.CITY, last, true);
    }
}
