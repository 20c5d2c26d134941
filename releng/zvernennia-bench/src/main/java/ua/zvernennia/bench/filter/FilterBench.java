package ua.zvernennia.bench.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.Sample;
import ua.zvernennia.filter.FoldedSnapshot;
import ua.zvernennia.model.registration.CardRow;

/**
 * Bars P1 and P8: the six kinds of question to the list, count and ordered ids, of the engine of the workstation beside
 * databases and a search library, all with the lines of the same demo city, in one run. Every answer is first compared
 * with what an obvious loop finds.
 */
@Command(name = "filter", description = "six kinds of question to the list, beside databases and Lucene in one run")
public final class FilterBench implements Callable<Integer> {

    private static final int FEW_CARDS = 100_000;

    @Option(names = "--cards", description = "how many lines (default ${DEFAULT-VALUE})")
    private int cards = 45_950;

    @Option(names = "--seed", description = "which city (default ${DEFAULT-VALUE})")
    private long seed = 1551;

    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "NAME",
            description =
                    "derby_like, sqlite_fts5, h2, duckdb, lucene; default: all, from 100,000 cards on lucene alone;"
                            + " none for none")
    private List<String> peers = List.of();

    @Option(names = "--budget", description = "milliseconds an engine may take for one kind (default ${DEFAULT-VALUE})")
    private double budget = 3000;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException, SQLException {
        var rows = CityLines.of(cards, seed);
        long before = usedHeap();
        long start = System.nanoTime();
        var snapshot = FoldedSnapshot.of(rows);
        double built = (System.nanoTime() - start) / 1e6;
        snapshot.prepare();
        double prepared = (System.nanoTime() - start) / 1e6;
        long heap = usedHeap() - before;
        System.out.printf(
                Locale.ROOT,
                "%d cards: usable after %.0f ms, all indexes after %.0f ms, %.1f MB of heap%n",
                snapshot.size(),
                built,
                prepared,
                heap / 1e6);
        var directory = Files.createTempDirectory("zvernennia-filter-");
        var lines = rows.stream().map(Texts::of).toList();
        try (var opened = new Peers(names(), directory, lines)) {
            var figures = ask(snapshot, rows, lines, opened);
            var extras = new Extras(rows).measure(snapshot);
            extras.forEach((id, sample) -> System.out.printf("%-30s %s%n", id, sample));
            json.ifPresent(file -> write(file, figures, extras, built, heap));
            return 0;
        } finally {
            delete(directory);
        }
    }

    private List<String> names() {
        if (peers.isEmpty()) {
            return cards < FEW_CARDS ? Peers.ALL : List.of("lucene");
        }
        return peers.contains("none") ? List.of() : peers;
    }

    private Map<Question.Kind, Map<String, Sample>> ask(
            FoldedSnapshot snapshot, List<CardRow> rows, List<Texts> lines, Peers opened) {
        var ours = new OwnEngine(snapshot, rows);
        var reference = new ReferenceScan(rows);
        var course = new Course(budget);
        course.add("ours", ours::answer);
        course.add("reference", question -> reference.find(question).length);
        for (var peer : opened.engines()) {
            course.add(peer.name(), question -> peer.find(question).length);
        }
        var figures = new LinkedHashMap<Question.Kind, Map<String, Sample>>();
        for (var kind : Question.Kind.values()) {
            for (var question : Question.of(kind)) {
                var expected = expected(question, lines);
                check(ours, question, expected);
                check(reference, question, expected);
                opened.engines().forEach(peer -> check(peer, question, expected));
            }
            figures.put(kind, course.run(kind));
            print(kind, figures.get(kind), expected(Question.of(kind).getFirst(), lines).length);
        }
        return figures;
    }

    private static int[] expected(Question question, List<Texts> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> matches(question, lines.get(i)))
                .toArray();
    }

    private static boolean matches(Question question, Texts line) {
        return switch (question.kind()) {
            case Q1, Q5 -> line.applicant().contains(question.first());
            case Q2 -> line.applicant().startsWith(question.first());
            case Q3 ->
                line.summary().contains(question.first()) && line.summary().contains(question.second());
            case Q4 ->
                line.day() >= question.from()
                        && line.day() <= question.to()
                        && line.district().equals(question.first());
            case Q6 -> line.all().contains(question.first());
        };
    }

    private static void check(Engine engine, Question question, int[] expected) {
        if (!Arrays.equals(engine.find(question), expected)) {
            throw new IllegalStateException(engine.name() + " answers " + question + " wrongly");
        }
    }

    private static void print(Question.Kind kind, Map<String, Sample> samples, int matches) {
        System.out.printf(Locale.ROOT, "%s (%d matches)%n", kind, matches);
        double ours = samples.get("ours").percentile(0.5);
        samples.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().percentile(0.5)))
                .forEach(entry -> System.out.printf(
                        Locale.ROOT,
                        "  %-12s %s  x%.1f%n",
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().percentile(0.5) / ours));
    }

    private void write(
            Path file,
            Map<Question.Kind, Map<String, Sample>> figures,
            Map<String, Sample> extras,
            double built,
            long heap) {
        var results = figures.entrySet().stream()
                .map(entry -> result(entry.getKey(), entry.getValue()))
                .toList();
        var others = extras.entrySet().stream()
                .map(entry -> "{\"id\":\"" + entry.getKey() + "\",\"ours\":"
                        + entry.getValue().json() + '}')
                .toList();
        var text = String.format(
                Locale.ROOT,
                "{\"bench\":\"filter\",\"cards\":%d,\"built_ms\":%.0f,\"heap_mb\":%.1f,\"results\":[%s,%s]}%n",
                cards,
                built,
                heap / 1e6,
                String.join(",", results),
                String.join(",", others));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String result(Question.Kind kind, Map<String, Sample> samples) {
        var peers = samples.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("ours") && !entry.getKey().equals("reference"))
                .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue().json())
                .toList();
        return "{\"id\":\"" + kind.name().toLowerCase(Locale.ROOT) + "\",\"ours\":"
                + samples.get("ours").json() + ",\"reference\":"
                + samples.get("reference").json() + ",\"peers\":{" + String.join(",", peers) + "}}";
    }

    private static long usedHeap() {
        var runtime = Runtime.getRuntime();
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
