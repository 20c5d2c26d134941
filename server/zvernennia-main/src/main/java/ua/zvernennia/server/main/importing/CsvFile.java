package ua.zvernennia.server.main.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.importing.ImportFile;
import ua.zvernennia.server.usecase.importing.ImportHeader;

/**
 * A CSV file in UTF-8, with or without a byte order mark. The separator is the one of {@code ;}, {@code ,} and tab under
 * which the header names most columns. Cells may be quoted, hold separators, quotes and line ends.
 */
public final class CsvFile implements ImportFile {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int HEADER_MAX = 10_000; // characters; a longer first line is no header

    private final Path path;
    private final byte[] hash;
    private final CSVFormat format;
    private final List<String> header;

    private CsvFile(Path path, byte[] hash, CSVFormat format, List<String> header) {
        this.path = path;
        this.hash = hash;
        this.format = format;
        this.header = header;
    }

    /**
     * Reads the header and the hash of a file.
     *
     * @throws RegistryException {@link ErrorCode#IMPORT_FILE_UNREADABLE}
     */
    public static CsvFile open(Path path) {
        try {
            var hash = hashOf(path);
            var firstLine = firstLine(path);
            if (firstLine.isBlank()) {
                throw new RegistryException(
                        ErrorCode.IMPORT_FILE_UNREADABLE,
                        path + ", line 1: empty (expected: the names of the columns)",
                        Map.of("file", path.getFileName().toString(), "line", "1"));
            }
            var format = Stream.of(';', ',', '\t')
                    .map(CsvFile::format)
                    .max(Comparator.comparingLong(candidate -> ImportHeader.known(cells(candidate, firstLine))))
                    .orElseThrow();
            return new CsvFile(path, hash, format, cells(format, firstLine));
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(path, 1, e);
        }
    }

    @Override
    public String name() {
        return path.getFileName().toString();
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public void forEach(Consumer<Line> sink) {
        long line = 0;
        try (var reader = new BoundedRows(reader(path));
                var parser = format.parse(reader)) {
            var records = parser.iterator();
            while (true) {
                long before = parser.getCurrentLineNumber(); // hasNext() reads one record, never more
                line = before + 1;
                if (!records.hasNext()) {
                    return;
                }
                give(records.next(), before, sink);
                reader.rowEnded();
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(path, line, e);
        }
    }

    private static void give(CSVRecord cells, long before, Consumer<Line> sink) {
        boolean header = before == 0;
        if (!header && cells.stream().anyMatch(cell -> !cell.isBlank())) {
            sink.accept(new Line(Math.toIntExact(before + 1), cells.toList()));
        }
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false) // else line numbers would shift
                .get();
    }

    private static List<String> cells(CSVFormat format, String line) {
        try (var parser = CSVParser.parse(new StringReader(line), format)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            return List.of(); // quotes that make no sense under this separator
        }
    }

    private static String firstLine(Path path) throws IOException {
        try (var reader = reader(path)) {
            var line = new StringBuilder();
            for (int c = reader.read(); c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
                line.append((char) c);
                if (line.length() > HEADER_MAX) {
                    throw new BoundedRows.TooLong("the first line has more than " + HEADER_MAX + " characters");
                }
            }
            return line.toString();
        }
    }

    private static Reader reader(Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static byte[] hashOf(Path path) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static RegistryException unreadable(Path path, long line, Exception failure) {
        var cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        long at = line;
        String reason;
        try {
            at = cause instanceof CharacterCodingException ? Utf8Fault.line(path) : line;
            reason = reason(path, cause);
        } catch (IOException e) {
            reason = "cannot be read";
        }
        return new RegistryException(
                ErrorCode.IMPORT_FILE_UNREADABLE,
                path + ", line " + at + ": " + reason,
                Map.of("file", path.getFileName().toString(), "line", Long.toString(at)),
                failure);
    }

    private static String reason(Path path, Exception cause) throws IOException {
        return switch (cause) {
            case NoSuchFileException e -> "there is no such file";
            case AccessDeniedException e -> "no right to read the file";
            case CharacterCodingException e ->
                "not UTF-8, likely " + Utf8Fault.likely(path) + " (expected: a text saved as UTF-8)";
            case CSVException e -> "a quote is opened here and never closed, or text follows a closed one";
            case BoundedRows.TooLong e -> e.getMessage();
            default -> "cannot be read";
        };
    }
}
