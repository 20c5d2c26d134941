package ua.zvernennia.server.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All definitions: those that come with the server, and the administrator's own, {@code *.conf} in a directory. A file
 * of the administrator's with the id of one that comes with the server replaces it from a higher version on. A file that
 * cannot be used costs its report, not the server: the sentence goes to the log and to {@link #problems}.
 */
public final class ReportLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(ReportLibrary.class);
    private static final String INDEX = "index.txt";
    private static final int FILE_MAX = 256 * 1024;

    private final List<Definition> definitions;
    private final List<String> problems;

    private ReportLibrary(List<Definition> definitions, List<String> problems) {
        this.definitions = definitions.stream()
                .sorted(Comparator.comparing(
                                (Definition definition) -> definition.info().group())
                        .thenComparingInt(definition -> definition.info().order())
                        .thenComparing(definition -> definition.info().id()))
                .toList();
        this.problems = List.copyOf(problems);
    }

    /** Only what comes with the server. */
    public static ReportLibrary bundled() {
        var all = new ArrayList<Definition>();
        for (var name : resource(INDEX).lines().filter(line -> !line.isBlank()).toList()) {
            all.add(new DefinitionReader(name).read(resource(name)));
        }
        return new ReportLibrary(all, List.of());
    }

    /** With the definitions of {@code directory}; one that does not exist holds none. */
    public static ReportLibrary with(Path directory) {
        requireNonNull(directory, "directory");
        var byId = new TreeMap<String, Definition>();
        bundled().all().forEach(definition -> byId.put(definition.info().id(), definition));
        var problems = new ArrayList<String>();
        for (var file : files(directory)) {
            try {
                add(byId, file);
            } catch (DefinitionException e) {
                LOG.warn("event=report-refused reason=\"{}\"", e.getMessage());
                problems.add(e.getMessage());
            }
        }
        return new ReportLibrary(List.copyOf(byId.values()), problems);
    }

    /** One sentence for every file that was refused. */
    public List<String> problems() {
        return problems;
    }

    List<Definition> all() {
        return definitions;
    }

    Optional<Definition> find(String id) {
        return definitions.stream()
                .filter(definition -> definition.info().id().equals(id))
                .findAny();
    }

    private static void add(Map<String, Definition> byId, Path file) {
        var name = file.getFileName().toString();
        var definition = new DefinitionReader(name).read(text(file, name));
        var former = byId.get(definition.info().id());
        if (former != null && former.info().version() >= definition.info().version()) {
            throw new DefinitionException(
                    name,
                    "version: " + definition.info().version() + " of "
                            + definition.info().id() + " (expected: above "
                            + former.info().version() + ", which is there already)",
                    null);
        }
        byId.put(definition.info().id(), definition);
    }

    private static String text(Path file, String name) {
        try {
            if (Files.size(file) > FILE_MAX) {
                throw new DefinitionException(name, "is larger than " + FILE_MAX + " bytes", null);
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new DefinitionException(name, "is not UTF-8", e);
        } catch (IOException e) {
            throw new DefinitionException(name, "cannot be read", e);
        }
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".conf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("directory of reports", e);
        }
    }

    private static String resource(String name) {
        try (var in = requireNonNull(ReportLibrary.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
