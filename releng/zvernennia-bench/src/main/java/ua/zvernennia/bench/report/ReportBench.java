package ua.zvernennia.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.Sample;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.city.documents.KindShares;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.server.report.SqlReports;
import ua.zvernennia.server.usecase.report.CancelSignal;
import ua.zvernennia.server.usecase.report.ReportJob;

/**
 * Bar P7: every report through the engine, beside the statements it sends alone: same views, same role, same run, turn
 * about. Then the files: 1,000 rows in Word, 50,000 rows of a list.
 */
@Command(name = "report", description = "each report beside its bare SQL, and the files they become")
public final class ReportBench implements Callable<Integer> {

    private static final double BAR = 1.2;
    private static final double WORD_BAR_MILLIS = 500;

    @Option(names = "--cards", description = "documents of the demo city (default ${DEFAULT-VALUE})")
    private int cards = 45_950;

    @Option(names = "--runs", description = "times each report runs on each side (default ${DEFAULT-VALUE})")
    private int runs = 5;

    @Option(names = "--data", paramLabel = "DIR", description = "keep the loaded city there, and use it again")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException, SQLException {
        var directory = Files.createTempDirectory("zvernennia-report-");
        try (var server = server(data.orElseGet(() -> directory.resolve("data")))) {
            var database = server.databaseForReports();
            var lines = new ArrayList<Line>();
            var files = new FilesBench(directory);
            Sample word;
            try (var city = new BenchCity(database)) {
                for (var report : city.reports()) {
                    var line = measure(city, report);
                    System.out.println(line);
                    lines.add(line);
                }
                word = files.word(city.register().table(FilesBench.WORD_ROWS));
            }
            summary(lines);
            System.out.printf(Locale.ROOT, "Word  %,d rows warm: %s (bar: 500 ms)%n", FilesBench.WORD_ROWS, word);
            var streamed = new ArrayList<FilesBench.Streamed>();
            for (var format : List.of("csv", "xlsx", "docx")) {
                streamed.add(files.streamed(database, format));
                System.out.println(streamed.getLast());
            }
            json.ifPresent(file -> write(file, lines, word, streamed));
            return word.percentile(0.5) <= WORD_BAR_MILLIS ? 0 : 1;
        }
    }

    private LabServer server(Path directory) {
        return Files.exists(directory.resolve("pg.properties"))
                ? LabServer.start(Programs.ofThisBuild(), directory)
                : LabServer.startWithCity(Programs.ofThisBuild(), directory, cards, KindShares.ALL);
    }

    private Line measure(BenchCity city, ReportInfo report) throws SQLException {
        var bare = new BareSql(city.connections());
        var listened = city.reports(bare.listening());
        var job = shortEnough(city, report, listened);
        bare.forget();
        var table = run(listened, job);
        var engine = city.reports(city.connections());
        var ours = new double[runs];
        var theirs = new double[runs];
        for (int i = 0; i < runs; i++) {
            long begin = System.nanoTime();
            run(engine, job);
            long between = System.nanoTime();
            bare.run();
            ours[i] = (between - begin) / 1e6;
            theirs[i] = (System.nanoTime() - between) / 1e6;
        }
        return new Line(report.id(), table.rows(), bare.statements(), new Sample(ours), new Sample(theirs));
    }

    private static ReportJob shortEnough(BenchCity city, ReportInfo report, SqlReports engine) {
        var job = city.whole(report);
        try {
            run(engine, job);
            return job;
        } catch (RegistryException e) {
            if (e.code() != ErrorCode.REPORT_TOO_LONG) {
                throw e;
            }
            return city.lastYear(report);
        }
    }

    private static WholeTable run(SqlReports engine, ReportJob job) {
        var table = new WholeTable();
        engine.run(job, table, new CancelSignal());
        return table;
    }

    private static void summary(List<Line> lines) {
        double ours =
                lines.stream().mapToDouble(line -> line.ours().percentile(0.5)).sum();
        double bare =
                lines.stream().mapToDouble(line -> line.bare().percentile(0.5)).sum();
        var over =
                lines.stream().filter(line -> line.best() > BAR).map(Line::id).toList();
        System.out.printf(
                Locale.ROOT,
                "all   %d reports: %.0f ms, bare SQL %.0f ms, ratio %.2f (bar: <= %.1f); over it by their best times: %s%n",
                lines.size(),
                ours,
                bare,
                ours / bare,
                BAR,
                over.isEmpty() ? "none" : String.join(", ", over));
    }

    private void write(Path file, List<Line> lines, Sample word, List<FilesBench.Streamed> streamed) {
        var text = String.format(
                Locale.ROOT,
                "{\"bench\":\"report\",\"cards\":%d,\"results\":[%s,{\"id\":\"word-%d\",\"ours\":%s},%s]}%n",
                cards,
                lines.stream().map(Line::json).collect(Collectors.joining(",")),
                FilesBench.WORD_ROWS,
                word.json(),
                streamed.stream().map(FilesBench.Streamed::json).collect(Collectors.joining(",")));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /**
     * One report.
     *
     * @param statements that it sends
     */
    private record Line(String id, int rows, int statements, Sample ours, Sample bare) {

        /** Of the shortest runs: what is left when the machine leaves both alone. */
        double best() {
            return ours.percentile(0) / bare.percentile(0);
        }

        double ratio() {
            return ours.percentile(0.5) / bare.percentile(0.5);
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"id\":\"%s\",\"rows\":%d,\"ours\":%s,\"peers\":{\"sql\":%s},\"ratio\":%.3f,\"best_ratio\":%.3f}",
                    id,
                    rows,
                    ours.json(),
                    bare.json(),
                    ratio(),
                    best());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-28s %7d rows %3d statements  ours %9.1f ms  SQL %9.1f ms  ratio %.2f  best %.1f / %.1f = %.2f",
                    id,
                    rows,
                    statements,
                    ours.percentile(0.5),
                    bare.percentile(0.5),
                    ratio(),
                    ours.percentile(0),
                    bare.percentile(0),
                    best());
        }
    }
}
