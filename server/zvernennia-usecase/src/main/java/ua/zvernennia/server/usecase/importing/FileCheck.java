package ua.zvernennia.server.usecase.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.importing.ImportedCards.Counter;
import ua.zvernennia.server.usecase.importing.Problem.Reason;
import ua.zvernennia.server.usecase.importing.RowReader.ReadRow;

/**
 * The dry run: reads every line, compares it with the registry and with the lines before, stores nothing. Keeps about a
 * hundred bytes for each line, never the lines.
 */
final class FileCheck {

    /** Lines that are compared with the registry in one query. */
    private static final int CHUNK = 500;

    private final ImportPorts ports;
    private final RowReader reader;
    private final ImportListener listener;
    private final Journals journals;

    private final List<ReadRow> chunk = new ArrayList<>();
    private final Map<CardKey, Earlier> seen = new HashMap<>();
    private final BitSet accepted = new BitSet();
    private final BitSet duplicates = new BitSet();
    private final Map<Counter, Integer> highest = new HashMap<>();
    private Counts counts = Counts.NONE;
    private int lines;

    FileCheck(ImportPorts ports, RowReader reader, ImportListener listener) {
        this.ports = ports;
        this.reader = reader;
        this.listener = listener;
        this.journals = new Journals(ports.numbers());
    }

    /** Reads the whole file; to be called once. */
    Checked check(ImportFile file, ImportHeader header) {
        file.forEach(line -> {
            chunk.add(header.values(line.cells())
                    .map(values -> reader.read(line.number(), values))
                    .orElseGet(() -> wrongWidth(line, header)));
            if (chunk.size() == CHUNK) {
                judgeChunk();
            }
        });
        judgeChunk();
        return new Checked(counts, accepted, duplicates, highest);
    }

    private static ReadRow wrongWidth(ImportFile.Line line, ImportHeader header) {
        var problem = new Problem(
                line.number(),
                "",
                String.join(" | ", line.cells()),
                Reason.CELL_COUNT,
                List.of(Integer.toString(line.cells().size()), Integer.toString(header.width())));
        return new ReadRow(line.number(), Map.of(), Optional.empty(), List.of(problem));
    }

    private void judgeChunk() {
        if (chunk.isEmpty()) {
            return;
        }
        var keys = new HashMap<ReadRow, CardKey>();
        var stored = ports.transactions().inTransaction(Job.IMPORT, () -> {
            for (var row : chunk) {
                row.card().ifPresent(card -> keys.put(row, journals.keyOf(card)));
            }
            return ports.cards().find(keys.values());
        });
        for (var row : chunk) {
            judge(row, Optional.ofNullable(keys.get(row)), stored);
        }
        chunk.clear();
        listener.checked(lines);
    }

    private void judge(ReadRow row, Optional<CardKey> key, Map<CardKey, CardFace> stored) {
        row.problems().forEach(listener::problem);
        int index = lines++;
        if (key.isEmpty()) {
            count(0, 0, 1, row);
            return;
        }
        var card = row.card().orElseThrow();
        var known = Optional.ofNullable(stored.get(key.get()));
        var earlier = seen.get(key.get());
        var refusal = earlier != null
                ? Comparison.withEarlier(row, earlier.fingerprint(), earlier.line())
                : known.flatMap(face -> Comparison.withStored(row, face));
        refusal.ifPresent(listener::problem);
        if (refusal.isPresent()) {
            count(0, 0, 1, row);
            return;
        }
        highest.merge(
                new Counter(key.get().journal(), key.get().year()),
                card.number().running(),
                Math::max);
        if (earlier != null || known.isPresent()) {
            count(0, 1, 0, row);
            return;
        }
        seen.put(key.get(), new Earlier(row.line(), Comparison.face(row).fingerprint()));
        accepted.set(index);
        duplicates.set(index, card.number().duplicate() > 0);
        count(1, 0, 0, row);
    }

    private void count(int imported, int unchanged, int refused, ReadRow row) {
        var warned = refused == 0 && !row.problems().isEmpty() ? 1 : 0;
        counts = counts.plus(new Counts(imported, unchanged, refused, warned));
    }

    private record Earlier(int line, long fingerprint) {}

    /**
     * What the check found.
     *
     * @param counts imported are those that would be
     * @param accepted by the index of the line among all
     * @param duplicates those of the accepted that are duplicates of another document
     * @param highest running number of each counter, over accepted and unchanged lines
     */
    record Checked(Counts counts, BitSet accepted, BitSet duplicates, Map<Counter, Integer> highest) {}
}
