package ua.zvernennia.bench.lab;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file into which a workstation started with {@code zvernennia.trace} writes what it painted: one line an event, a
 * kind, its arguments and microseconds since 1970.
 */
public record Trace(Path file) {

    public Trace {
        requireNonNull(file, "file");
    }

    /** Whole lines so far. */
    public List<Event> events() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            var text = Files.readString(file);
            int end = text.lastIndexOf('\n');
            return end < 0
                    ? List.of()
                    : text.substring(0, end).lines().map(Event::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Event> first(String kind) {
        return events().stream().filter(event -> event.kind().equals(kind)).findFirst();
    }

    public List<Event> all(String kind) {
        return events().stream().filter(event -> event.kind().equals(kind)).toList();
    }

    /** The first time that a row showed this card with at least this revision. */
    public Optional<Event> painted(String cardId, long revision) {
        return all("painted").stream()
                .filter(event -> event.arguments().getFirst().equals(cardId))
                .filter(event -> Long.parseLong(event.arguments().get(1)) >= revision)
                .findFirst();
    }

    /**
     * One line.
     *
     * @param micros when, by the machine's clock, since 1970
     */
    public record Event(String kind, List<String> arguments, long micros) {

        static Event parse(String line) {
            var words = List.of(line.strip().split(" "));
            return new Event(words.getFirst(), words.subList(1, words.size() - 1), Long.parseLong(words.getLast()));
        }
    }
}
