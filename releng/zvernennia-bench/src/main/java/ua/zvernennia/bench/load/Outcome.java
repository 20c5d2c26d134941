package ua.zvernennia.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a load run found, as a table for people and as a line for programs.
 *
 * @param seconds how long the work took
 * @param wrong a sentence for everything that does not hold
 */
record Outcome(Meter meter, Ledger ledger, long changes, double seconds, List<String> wrong) {

    private static final int SHOWN = 20;

    boolean good() {
        return wrong.isEmpty() && meter.failed() == 0;
    }

    void print() {
        System.out.printf("%-28s %9s %9s %9s %9s %9s%n", "call", "calls", "p50 ms", "p95 ms", "p99 ms", "max ms");
        meter.samples()
                .forEach((name, sample) -> System.out.printf(
                        Locale.ROOT,
                        "%-28s %9d %9.1f %9.1f %9.1f %9.1f%n",
                        name,
                        sample.count(),
                        sample.percentile(0.5),
                        sample.percentile(0.95),
                        sample.percentile(0.99),
                        sample.max()));
        System.out.printf(
                Locale.ROOT,
                "%d documents, %d through; %d writes (%.1f/s), %d calls (%.1f/s), %d changes at the windows, %d repeats; errors %d%n",
                ledger.cards().size(),
                ledger.finished(),
                ledger.writes(),
                ledger.writes() / seconds,
                meter.calls(),
                meter.calls() / seconds,
                changes,
                ledger.repeats(),
                meter.failed());
        meter.failures().forEach(line -> System.out.println("  failed: " + line));
        System.out.println(
                wrong.isEmpty()
                        ? "acknowledged = stored, numbers gapless, " + Proof.sentences()
                                + " sentences hold of every tree, windows complete, audit whole"
                        : "WRONG: " + wrong.size());
        wrong.stream().limit(SHOWN).forEach(line -> System.out.println("  " + line));
    }

    /** @param head fields of this run, each as {@code "name":value} */
    void write(Path file, String bench, String head) {
        var text = String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",%s,\"seconds\":%.1f,\"documents\":%d,\"writes\":%d,\"calls\":%d,\"per_s\":%.1f,"
                        + "\"errors\":%d,\"wrong\":%d,\"results\":[%s]}%n",
                bench,
                head,
                seconds,
                ledger.cards().size(),
                ledger.writes(),
                meter.calls(),
                meter.calls() / seconds,
                meter.failed(),
                wrong.size(),
                meter.samples().entrySet().stream()
                        .map(each -> "{\"id\":\"" + each.getKey() + "\",\"ours\":"
                                + each.getValue().json() + '}')
                        .collect(Collectors.joining(",")));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
