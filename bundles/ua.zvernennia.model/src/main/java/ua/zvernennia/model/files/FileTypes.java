package ua.zvernennia.model.files;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be attached: {@code file.types}, data that people read. Rows stand by what a content is, not by its name. */
public final class FileTypes {

    /** Those of the product. */
    public static final FileTypes USUAL = read();

    private final List<Row> rows;

    public FileTypes(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The row of a media type; empty when it may not be attached. */
    public Optional<Row> of(String mediaType) {
        return rows.stream().filter(row -> row.mediaType().equals(mediaType)).findFirst();
    }

    /** All extensions, in the order of the rows, for a dialog that chooses files. */
    public List<String> extensions() {
        return rows.stream()
                .flatMap(row -> row.extensions().stream())
                .distinct()
                .toList();
    }

    private static FileTypes read() {
        try (var stream = requireNonNull(FileTypes.class.getResourceAsStream("file.types"), "file.types");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new FileTypes(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FileTypes::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("file.types", e);
        }
    }

    private static Row row(String line) {
        var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        if (cells.size() != 4) {
            throw new IllegalArgumentException(line + " (expected: 4 cells)");
        }
        return new Row(cells.get(0), List.of(cells.get(1).split(" ")), Preview.valueOf(cells.get(2)), cells.get(3));
    }

    /**
     * A kind of content that is let in.
     *
     * @param extensions that a name may have with it, the usual one first
     * @param label what people call it
     */
    public record Row(String mediaType, List<String> extensions, Preview preview, String label) {

        public Row {
            requireNonNull(mediaType, "mediaType");
            extensions = List.copyOf(extensions);
            requireNonNull(preview, "preview");
            requireNonNull(label, "label");
        }
    }

    /** How the workstation shows it inside the card. */
    public enum Preview {
        NONE,
        PICTURE,
        PAGES
    }
}
