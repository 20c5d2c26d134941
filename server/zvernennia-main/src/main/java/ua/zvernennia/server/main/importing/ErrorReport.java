package ua.zvernennia.server.main.importing;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.zvernennia.server.usecase.importing.Problem;

/**
 * {@code FILE.errors.csv} beside the file: line, column, value, reason, for whoever corrects the register in a
 * spreadsheet. It names people, so only its owner may read it. It comes into being with the first problem.
 */
public final class ErrorReport implements AutoCloseable {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("ua.zvernennia.server.main.importing.reasons");

    private static final int VALUE_MAX = 300;

    /** A spreadsheet takes a cell that begins with one of them for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final Path path;
    private final boolean append;
    private Writer out;

    private ErrorReport(Path path, boolean append) {
        this.path = path;
        this.append = append;
    }

    /** A report of its own; the one of a former import is removed. */
    public static ErrorReport beside(Path file) throws IOException {
        var path = pathBeside(file);
        Files.deleteIfExists(path);
        return new ErrorReport(path, false);
    }

    /** Goes on with the report of the run that is resumed. */
    public static ErrorReport resumedBeside(Path file) {
        var path = pathBeside(file);
        return new ErrorReport(path, Files.exists(path));
    }

    /** Where the report of a file stands: register.csv has register.errors.csv. */
    static Path pathBeside(Path file) {
        var name = file.getFileName().toString();
        var stem =
                name.regionMatches(true, name.length() - 4, ".csv", 0, 4) ? name.substring(0, name.length() - 4) : name;
        return file.resolveSibling(stem + ".errors.csv");
    }

    public Path path() {
        return path;
    }

    /** Whether there is anything in it. */
    public boolean written() {
        return out != null || append;
    }

    public void add(Problem problem) {
        try {
            if (out == null) {
                open();
            }
            writeRow(
                    Integer.toString(problem.line()),
                    problem.column(),
                    shortened(problem.value()),
                    sentence(problem),
                    TEXTS.getString(problem.reason().isRefusal() ? "level.refused" : "level.warned"));
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    private void open() throws IOException {
        if (!append) {
            Files.createFile(path);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
        }
        var options = new OpenOption[] {append ? StandardOpenOption.APPEND : StandardOpenOption.WRITE};
        out = new OutputStreamWriter(Files.newOutputStream(path, options), StandardCharsets.UTF_8);
        if (!append) {
            out.write('\uFEFF'); // without it spreadsheets read UTF-8 as something else
            writeRow(Stream.of("line", "column", "value", "reason", "level")
                    .map(name -> TEXTS.getString("heading." + name))
                    .toArray(String[]::new));
        }
    }

    private void writeRow(String... cells) throws IOException {
        out.write(Stream.of(cells).map(ErrorReport::cell).collect(Collectors.joining(";")));
        out.write("\r\n");
    }

    private static String sentence(Problem problem) {
        var pattern = TEXTS.getString("reason." + problem.reason());
        return MessageFormat.format(pattern, problem.details().toArray());
    }

    private static String shortened(String value) {
        return value.length() <= VALUE_MAX ? value : value.substring(0, VALUE_MAX) + '…';
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("[^;\"\\r\\n]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
