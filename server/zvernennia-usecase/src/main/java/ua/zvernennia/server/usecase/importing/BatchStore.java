package ua.zvernennia.server.usecase.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.importing.ImportRuns.Run;
import ua.zvernennia.server.usecase.importing.ImportedCards.Counter;
import ua.zvernennia.server.usecase.importing.RowReader.ReadRow;

/**
 * Stores staged lines, a batch in one transaction with its place in the run: broken off anywhere, the run goes on where
 * the last commit left it. Each batch is judged again, since colleagues register meanwhile.
 */
final class BatchStore {

    /** Who the card's history names for an imported state. */
    private static final String CHANGED_BY = "Імпорт";

    private final ImportPorts ports;
    private final RowReader reader;
    private final ImportListener listener;
    private final Journals journals;

    BatchStore(ImportPorts ports, RowReader reader, ImportListener listener) {
        this.ports = ports;
        this.reader = reader;
        this.listener = listener;
        this.journals = new Journals(ports.numbers());
    }

    /** Stores what is left of the run; the counts are of the whole run. */
    Counts store(Run run, int batch) {
        int done = run.done();
        var counts = run.counts();
        while (done < run.lines()) {
            int from = done;
            var stored = ports.transactions().inTransaction(Job.IMPORT, () -> storeBatch(run, from, batch));
            stored.problems().forEach(listener::problem);
            counts = counts.plus(stored.counts());
            done = stored.ordinal();
            listener.stored(done, run.lines());
        }
        return counts;
    }

    private Stored storeBatch(Run run, int after, int limit) {
        var lines = ports.runs().next(run.id(), after, limit);
        if (lines.isEmpty()) { // whoever begins the same file anew forgets this run
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, "another import of this file has begun (expected: one at a time)");
        }
        var rows = new LinkedHashMap<CardKey, ReadRow>();
        var problems = new ArrayList<Problem>();
        for (var line : lines) {
            var row = reader.read(line.line(), line.values());
            row.card()
                    .ifPresentOrElse(card -> rows.put(journals.keyOf(card), row), () -> problems.addAll(refusals(row)));
        }
        ports.cards().liftCounters(highest(rows));
        var known = known(rows);
        var now = ports.clock().now();
        var ids = new HashMap<CardKey, CardId>();
        known.forEach((key, face) -> ids.put(key, face.id()));
        var cards = new ArrayList<Card>();
        int unchanged = 0;
        for (var entry : rows.entrySet()) {
            var stored = Optional.ofNullable(known.get(entry.getKey()));
            var refusal = stored.flatMap(face -> Comparison.withStored(entry.getValue(), face));
            if (refusal.isPresent()) {
                problems.add(refusal.get());
            } else if (stored.isPresent()) {
                unchanged++;
            } else {
                var card = card(entry.getKey(), entry.getValue(), ids, now);
                ids.put(entry.getKey(), card.id()); // its duplicates may come in the same batch
                cards.add(card);
            }
        }
        ports.cards().insert(cards);
        ports.changes().cardsAdded(cards.stream().map(Card::id).toList());
        int refused = lines.size() - cards.size() - unchanged;
        var counts = new Counts(cards.size(), unchanged, refused, 0);
        int ordinal = lines.getLast().ordinal();
        ports.runs().advance(run.id(), ordinal, counts);
        return new Stored(ordinal, counts, problems);
    }

    /** The directory may have changed since the check: an organisation can be gone. */
    private static List<Problem> refusals(ReadRow row) {
        return row.problems().stream()
                .filter(problem -> problem.reason().isRefusal())
                .toList();
    }

    private Map<CardKey, CardFace> known(Map<CardKey, ReadRow> rows) {
        var keys = new HashSet<>(rows.keySet());
        rows.keySet().forEach(key -> keys.add(key.first()));
        return ports.cards().find(keys);
    }

    private static Map<Counter, Integer> highest(Map<CardKey, ReadRow> rows) {
        var highest = new HashMap<Counter, Integer>();
        rows.keySet().forEach(key -> highest.merge(new Counter(key.journal(), key.year()), key.running(), Math::max));
        return highest;
    }

    private static Card card(CardKey key, ReadRow row, Map<CardKey, CardId> ids, Instant now) {
        var imported = row.card().orElseThrow();
        var first = key.duplicate() == 0 ? Optional.<CardId>empty() : Optional.ofNullable(ids.get(key.first()));
        return new Card(
                CardId.random(),
                1,
                new Registration(
                        key.journal(), key.year(), imported.number(), imported.registeredOn(), imported.organisation()),
                CardState.REGISTERED,
                imported.content(),
                first,
                now,
                CHANGED_BY);
    }

    private record Stored(int ordinal, Counts counts, List<Problem> problems) {}
}
