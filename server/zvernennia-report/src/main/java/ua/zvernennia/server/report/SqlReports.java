package ua.zvernennia.server.report;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.report.ReportCheck;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.server.usecase.report.CancelSignal;
import ua.zvernennia.server.usecase.report.ReportCell;
import ua.zvernennia.server.usecase.report.ReportEngine;
import ua.zvernennia.server.usecase.report.ReportJob;
import ua.zvernennia.server.usecase.report.ReportSink;

/** Reports by SQL. */
public final class SqlReports implements ReportEngine {

    /** Longest time of one statement. */
    public static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final int BATCH = 500;

    private final ReportLibrary library;
    private final ReportSession session;

    /** @param connections a pool whose connections may read the schema {@code report} */
    public SqlReports(ReportLibrary library, DataSource connections, Duration timeout) {
        this.library = requireNonNull(library, "library");
        this.session = new ReportSession(connections, timeout);
    }

    @Override
    public List<ReportInfo> reports() {
        return library.all().stream().map(Definition::info).toList();
    }

    @Override
    public Optional<ReportInfo> find(String id) {
        return library.find(id).map(Definition::info);
    }

    @Override
    public boolean figures(String id) {
        return library.find(id)
                .filter(definition -> definition.body() instanceof Definition.Matrix)
                .isPresent();
    }

    @Override
    public void run(ReportJob job, ReportSink sink, CancelSignal cancel) {
        var definition = definition(job);
        long begin = System.nanoTime();
        session.read(job.request().asOf(), cancel, reading -> {
            var scope = new CardScope(definition, job);
            switch (definition.body()) {
                case Definition.Matrix matrix -> matrix(definition, matrix, job, scope, reading, sink, begin);
                case Definition.Listing listing -> listing(definition, listing, job, scope, reading, sink, begin);
            }
            return job;
        });
    }

    @Override
    public List<CardId> cards(ReportJob job, ReportCell cell, int limit) {
        var definition = definition(job);
        return session.read(job.request().asOf(), new CancelSignal(), reading -> {
            var scope = new CardScope(definition, job);
            return switch (definition.body()) {
                case Definition.Matrix matrix -> new MatrixReport(matrix, scope, reading).cards(cell, limit);
                case Definition.Listing listing ->
                    new ListingReport(listing, scope, job.persons(), reading).cards(cell, limit);
            };
        });
    }

    private void matrix(
            Definition definition,
            Definition.Matrix matrix,
            ReportJob job,
            CardScope scope,
            Reading reading,
            ReportSink sink,
            long begin)
            throws SQLException {
        var report = new MatrixReport(matrix, scope, reading);
        var columns = report.shape().columns();
        sink.head(head(definition, job, columns, reading));
        var outcome = report.run(sink);
        var hash = new RowHash(columns);
        outcome.rows().forEach(hash::add);
        sink.rows(outcome.rows());
        sink.foot(foot(hash, begin, outcome.checks(), outcome.failed()));
    }

    private void listing(
            Definition definition,
            Definition.Listing listing,
            ReportJob job,
            CardScope scope,
            Reading reading,
            ReportSink sink,
            long begin)
            throws SQLException {
        var report = new ListingReport(listing, scope, job.persons(), reading);
        sink.head(head(definition, job, report.columns(), reading));
        var hash = new RowHash(report.columns());
        var batch = new ArrayList<ReportRow>();
        report.run(row -> {
            hash.add(row);
            batch.add(row);
            if (batch.size() == BATCH) {
                reading.refuseIfCancelled();
                sink.rows(List.copyOf(batch));
                sink.progress(hash.rows(), 0);
                batch.clear();
            }
        });
        sink.rows(List.copyOf(batch));
        sink.foot(foot(hash, begin, 0, List.of()));
    }

    private static ReportHead head(Definition definition, ReportJob job, List<ReportColumn> columns, Reading reading)
            throws SQLException {
        return new ReportHead(
                job.run(),
                job.request(),
                definition.heading(),
                new Subtitles(definition, job, reading).lines(),
                definition.fileName(),
                definition.landscape(),
                columns);
    }

    private static ReportFoot foot(RowHash hash, long begin, int checks, List<ReportCheck> failed) {
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        return new ReportFoot(hash.rows(), hash.hex(), millis, Instant.now(), checks, failed);
    }

    private Definition definition(ReportJob job) {
        return library.find(job.request().report())
                .orElseThrow(() -> new RegistryException(ErrorCode.REPORT_NOT_FOUND, "no such report"));
    }
}
