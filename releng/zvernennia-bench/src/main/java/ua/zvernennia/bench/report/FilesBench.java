package ua.zvernennia.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ua.zvernennia.bench.Sample;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Subprocess;
import ua.zvernennia.documents.WordReport;
import ua.zvernennia.documents.WordTemplate;
import ua.zvernennia.model.report.ReportTable;

/** How long the files take: 1,000 rows in Word once warm; 50,000 rows read and written by a process of 200 MB of heap. */
final class FilesBench {

    static final int WORD_ROWS = 1_000;
    static final int STREAMED_ROWS = 50_000;

    /** The bar, kept by the process itself: with more it ends in an error. */
    static final int HEAP_MEGABYTES = 200;

    private static final int WARM = 10;
    private static final int TIMES = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path directory;

    FilesBench(Path directory) {
        this.directory = directory;
    }

    /** Milliseconds of each writing. */
    Sample word(ReportTable table) throws IOException {
        var word = new WordReport(WordTemplate.standard());
        var file = directory.resolve("rows.docx");
        var millis = new ArrayList<Double>();
        for (int i = 0; i < WARM + TIMES; i++) {
            long begin = System.nanoTime();
            word.write(table, file);
            if (i >= WARM) {
                millis.add((System.nanoTime() - begin) / 1e6);
            }
            Files.delete(file);
        }
        return new Sample(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Reads the register out of the database and writes it, in a process that has no more heap than the bar allows. */
    Streamed streamed(LabServer.Database database, String format) throws IOException {
        var password = Files.writeString(directory.resolve("password"), database.password());
        var file = directory.resolve("rows." + format);
        var outcome = Subprocess.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamRows.class.getName(),
                        Integer.toString(database.port()),
                        database.user(),
                        file.toString(),
                        Integer.toString(STREAMED_ROWS),
                        password.toString()),
                PATIENCE);
        if (outcome.exit() != 0) {
            throw new IllegalStateException("streaming " + format + ": " + outcome.output());
        }
        var words = outcome.output()
                .strip()
                .lines()
                .reduce("", (before, line) -> line)
                .split(" ");
        return new Streamed(format, Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    /**
     * What the process says of itself.
     *
     * @param peak megabytes of heap in use at the most, garbage with it
     */
    record Streamed(String format, long millis, long bytes, long peak) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-5s %,d rows in %,d ms, %.1f MB file, heap at most %d MB (-Xmx%dm)",
                    format,
                    STREAMED_ROWS,
                    millis,
                    bytes / 1e6,
                    peak,
                    HEAP_MEGABYTES);
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"id\":\"rows-%s\",\"rows\":%d,\"ms\":%d,\"bytes\":%d,\"peak_mb\":%d,\"heap_mb\":%d}",
                    format,
                    STREAMED_ROWS,
                    millis,
                    bytes,
                    peak,
                    HEAP_MEGABYTES);
        }
    }
}
