package ua.zvernennia.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a benchmark measured, in the shape that all of them share: {@code
 * {"bench":…,"cards":N,"results":[{"id":…,"ours":{…},"reference":{…},"peers":{"name":{…}}}]}}, times in milliseconds.
 */
public final class Figures {

    private final String bench;
    private final int cards;
    private final List<Result> results = new ArrayList<>();

    /** @param cards size of the city */
    public Figures(String bench, int cards) {
        this.bench = requireNonNull(bench, "bench");
        this.cards = cards;
    }

    /** Adds what was measured of us under this id. */
    public Result add(String id, Sample ours) {
        return add(id, ours.json(), ours.toString());
    }

    /** Adds a plain number. */
    public Result add(String id, String unit, double value) {
        return add(
                id,
                String.format(Locale.ROOT, "{\"%s\":%.3f}", unit, value),
                String.format(Locale.ROOT, "%.1f %s", value, unit));
    }

    private Result add(String id, String json, String words) {
        var result = new Result(id, json, words);
        results.add(result);
        return result;
    }

    public void print() {
        results.forEach(result ->
                result.words.forEach((who, words) -> System.out.printf("%-28s %-12s %s%n", result.id, who, words)));
    }

    public void write(Path file) {
        var text = String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"cards\":%d,\"results\":[%s]}%n",
                bench,
                cards,
                results.stream().map(Result::json).collect(Collectors.joining(",")));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** One line of the table. */
    public static final class Result {

        private final String id;
        private final String ours;
        private final Map<String, String> words = new LinkedHashMap<>();
        private final Map<String, String> peers = new LinkedHashMap<>();
        private Optional<String> reference = Optional.empty();

        private Result(String id, String ours, String said) {
            this.id = id;
            this.ours = ours;
            words.put("ours", said);
        }

        /** The limit, or what the bar compares with. */
        public Result reference(Sample sample) {
            reference = Optional.of(sample.json());
            words.put("reference", sample.toString());
            return this;
        }

        public Result peer(String name, Sample sample) {
            peers.put(name, sample.json());
            words.put(name, sample.toString());
            return this;
        }

        private String json() {
            return "{\"id\":\"" + id + "\",\"ours\":" + ours
                    + reference.map(text -> ",\"reference\":" + text).orElse("")
                    + ",\"peers\":{"
                    + peers.entrySet().stream()
                            .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
                            .collect(Collectors.joining(","))
                    + "}}";
        }
    }
}
