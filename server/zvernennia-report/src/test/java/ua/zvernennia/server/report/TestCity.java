package ua.zvernennia.server.report;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import ua.zvernennia.city.City;
import ua.zvernennia.city.documents.KindShares;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.jpa.importing.CityLoader;
import ua.zvernennia.server.usecase.report.CancelSignal;
import ua.zvernennia.server.usecase.report.ReportCell;
import ua.zvernennia.server.usecase.report.ReportJob;
import ua.zvernennia.server.usecase.report.ReportScope;

/** The fixed demo city that every report is proved over, and the reports of the server on it. */
final class TestCity implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** 2026 so far: the year before is in the city as well, so that growth has a base. */
    static final ReportPeriod YEAR = new ReportPeriod(PeriodBasis.REGISTERED, LocalDate.of(2026, 1, 1), TODAY);

    private static final int CARDS = 16_000;
    private static final long SEED = 7;

    private final TestDatabase registry = TestDatabase.create();
    private final ReportLibrary library = ReportLibrary.bundled();
    private final HikariDataSource reading = Database.pool(registry.report());
    private final SqlReports reports = new SqlReports(library, reading, SqlReports.TIMEOUT);

    TestCity() {
        try {
            var directory = Files.createTempDirectory("zvernennia-reports");
            new City(new City.Plan(CARDS, SEED, TODAY, KindShares.ALL)).writeTo(directory);
            try (var owner = Database.open(registry.owner())) {
                new CityLoader(owner.transactions(), owner.sql(), owner.audit()).load(directory);
            }
            delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database open() {
        return registry.open();
    }

    TestDatabase registry() {
        return registry;
    }

    SqlReports reports() {
        return reports;
    }

    ReportLibrary library() {
        return library;
    }

    ReportTable run(ReportRequest request) {
        var collected = new Collected();
        reports.run(job(request), collected, new CancelSignal());
        return collected.table();
    }

    /** Over {@link #YEAR}, by the date that the report means first. */
    ReportTable run(String report) {
        return run(request(report));
    }

    ReportRequest request(String report) {
        var bases = library.find(report).orElseThrow().bases();
        var basis = bases.isEmpty() ? PeriodBasis.REGISTERED : bases.getFirst();
        return new ReportRequest(report, new ReportPeriod(basis, YEAR.from(), YEAR.to()));
    }

    List<CardId> cards(ReportRequest request, ReportCell cell) {
        return reports.cards(job(request), cell, Integer.MAX_VALUE);
    }

    static ReportJob job(ReportRequest request) {
        return new ReportJob("00000000-0000-0000-0000-0000000000ff", request, ReportScope.CITY, TODAY, true);
    }

    List<Doc> documents() {
        return Doc.all(open());
    }

    @Override
    public void close() {
        reading.close();
        registry.close();
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
