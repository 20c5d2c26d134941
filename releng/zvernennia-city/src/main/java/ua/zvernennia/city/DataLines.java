package ua.zvernennia.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The word lists beside the code: one fact a line, remarks after {@code #}, columns parted by {@code |}. */
public final class DataLines {

    private DataLines() {}

    /** Lines of a list without remarks and empty ones. */
    public static List<String> of(String name) {
        try (var in = DataLines.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns of a line, blanks around them removed. */
    public static List<String> columns(String line) {
        return parts(line, "\\|");
    }

    /** The parts of a text between separators (a regular expression), blanks around them removed. */
    public static List<String> parts(String text, String separator) {
        return Stream.of(text.split(separator, -1)).map(String::strip).toList();
    }
}
