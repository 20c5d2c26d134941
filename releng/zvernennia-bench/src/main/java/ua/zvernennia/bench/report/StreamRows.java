package ua.zvernennia.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.documents.CsvReport;
import ua.zvernennia.documents.ExcelReport;
import ua.zvernennia.documents.WordReport;
import ua.zvernennia.documents.WordTemplate;
import ua.zvernennia.model.report.ReportTable;

/** A process of its own: reads the register of appeals and writes it to a file of the kind that its name says. */
final class StreamRows {

    private StreamRows() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var database = new LabServer.Database(
                Integer.parseInt(arguments[0]), arguments[1], Files.readString(Path.of(arguments[4])));
        var file = Path.of(arguments[2]);
        int rows = Integer.parseInt(arguments[3]);
        String figures;
        try (var city = new BenchCity(database)) {
            long begin = System.nanoTime();
            write(city.register().table(rows), file);
            figures = (System.nanoTime() - begin) / 1_000_000 + " " + Files.size(file) + " " + peak();
        } finally {
            Files.deleteIfExists(file);
        }
        System.out.println(figures); // the last line: what the pool says when it closes stands before it
    }

    private static void write(ReportTable table, Path file) throws IOException {
        var name = file.getFileName().toString();
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "docx" -> new WordReport(WordTemplate.standard()).write(table, file);
            case "xlsx" -> new ExcelReport().write(table, file);
            case "csv" -> new CsvReport().write(table, file);
            default -> throw new IllegalArgumentException(name + " (expected: docx, xlsx, csv)");
        }
    }

    /** Megabytes of all heap pools together, each at its highest, with what no collection had taken away yet. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / (1 << 20);
    }
}
