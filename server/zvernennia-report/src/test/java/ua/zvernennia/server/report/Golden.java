package ua.zvernennia.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;

/** Reports as text files; {@code -Dgolden.update=true} writes them anew, to be looked at before they are committed. */
final class Golden {

    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final int ROWS_MAX = 60;

    private Golden() {}

    static void assertMatches(String name, ReportTable table) {
        var file = FILES.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FILES);
                Files.writeString(file, text(table));
            }
            assertThat(text(table)).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Long lists are cut: the hash at the end is over all rows. */
    static String text(ReportTable table) {
        var head = table.head();
        var text = new StringBuilder(head.heading()).append('\n');
        head.subtitle().forEach(line -> text.append(line).append('\n'));
        text.append(head.columns().stream().map(Golden::title).collect(Collectors.joining(" | ")))
                .append('\n');
        table.rows().stream()
                .limit(ROWS_MAX)
                .map(Golden::row)
                .forEach(row -> text.append(row).append('\n'));
        table.foot()
                .failed()
                .forEach(check -> text.append("НЕ СХОДИТЬСЯ ").append(check).append('\n'));
        return text.append("рядків ")
                .append(table.foot().rows())
                .append(", контрольних сум ")
                .append(table.foot().checks())
                .append(", код ")
                .append(table.foot().hash())
                .append('\n')
                .toString();
    }

    private static String title(ReportColumn column) {
        return String.join(": ", column.titles());
    }

    private static String row(ReportRow row) {
        var mark = switch (row.style()) {
            case NORMAL -> "  ".repeat(row.depth());
            case HEADING -> "# ";
            case TOTAL -> "= ";
        };
        return mark + row.cells().stream().map(ReportValue::text).collect(Collectors.joining(" | "));
    }
}
