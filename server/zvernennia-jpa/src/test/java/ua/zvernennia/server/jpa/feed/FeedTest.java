package ua.zvernennia.server.jpa.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.feed.ChangeCursor;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.feed.FeedRead;

/**
 * The feed's promise: whoever starts with a position and the lines read after it, and applies what comes by revision,
 * ends equal to the table, whatever writers do at the same time.
 */
class FeedTest {

    private static final int ROUNDS = 20;
    private static final int WRITERS = 16;
    private static final long SEED = 20_261_124;

    private TestRegistry registry;

    @BeforeEach
    void open() {
        registry = TestRegistry.create();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void everyReaderEndsEqualToTheTable() throws Exception {
        var cards = IntStream.range(0, 40)
                .mapToObj(i -> registry.registered("початок " + i).id())
                .toList();
        var readers = new ArrayList<>(List.of(new Reader(1), new Reader(3), new Reader(17), new Reader(500)));
        readers.forEach(Reader::load);
        for (int round = 0; round < ROUNDS; round++) {
            var late = new Reader(50);
            readers.add(late);
            runRound(cards, readers, late, SEED + round);
            readers.remove(late);
            var table = table();
            for (var reader : readers) {
                assertThat(reader.lines)
                        .as("seed %d, batch %d", SEED + round, reader.limit)
                        .isEqualTo(table);
            }
            assertThat(late.lines)
                    .as("seed %d, loaded in the midst", SEED + round)
                    .isEqualTo(table);
        }
    }

    private void runRound(List<CardId> cards, List<Reader> readers, Reader late, long seed) throws Exception {
        var writing = new AtomicBoolean(true);
        try (var readerPool = Executors.newFixedThreadPool(readers.size());
                var writerPool = Executors.newFixedThreadPool(WRITERS)) {
            var reading = new ArrayList<Future<Void>>();
            for (var reader : readers) {
                reading.add(readerPool.submit(() -> {
                    if (reader == late) {
                        reader.load();
                    }
                    reader.readWhile(writing);
                    return null;
                }));
            }
            try {
                all(writerPool.invokeAll(IntStream.range(0, WRITERS)
                        .<Callable<Void>>mapToObj(i -> new FeedWriter(registry, cards, seed * WRITERS + i))
                        .toList()));
            } finally {
                writing.set(false);
            }
            all(reading);
        }
    }

    private Map<CardId, CardRow> table() {
        var lines = new HashMap<CardId, CardRow>();
        registry.lines(TestRegistry.registrar()).forEach(row -> lines.put(row.id(), row));
        return lines;
    }

    private Database database() {
        return registry.open();
    }

    private static void all(List<Future<Void>> running) throws InterruptedException, ExecutionException {
        for (var one : running) {
            one.get();
        }
    }

    /** What a workstation does. */
    private final class Reader {

        private final int limit;
        private final Map<CardId, CardRow> lines = new HashMap<>();
        private final Map<CardId, Long> revisions = new HashMap<>();
        private ChangeFeed feed;
        private ChangeCursor cursor;

        private Reader(int limit) {
            this.limit = limit;
        }

        private void load() {
            feed = registry.feed(limit);
            cursor = feed.open(TestRegistry::registrar, registry.position(TestRegistry.registrar()));
            table().forEach((id, row) -> apply(new CardChange(id, row.revision(), Optional.of(row))));
        }

        private void readWhile(AtomicBoolean writing) {
            boolean last;
            do {
                last = !writing.get(); // before the read: what was committed by then is in it
                while (readBatch()) {
                    Thread.onSpinWait();
                }
                rest();
            } while (!last);
        }

        /** In the database, so that readers at the end do not take the processor from the writers. */
        private void rest() {
            database()
                    .transactions()
                    .inTransaction(() -> database().sql().first("select pg_sleep(0.002)", row -> true));
        }

        private boolean readBatch() {
            var read = feed.read(cursor);
            assertThat(read).isInstanceOf(FeedRead.Changes.class);
            var batch = ((FeedRead.Changes) read).batch();
            batch.changes().forEach(this::apply);
            return !batch.changes().isEmpty();
        }

        private void apply(CardChange change) {
            if (change.revision() > revisions.getOrDefault(change.id(), 0L)) {
                revisions.put(change.id(), change.revision());
                change.row().ifPresentOrElse(row -> lines.put(change.id(), row), () -> lines.remove(change.id()));
            }
        }
    }
}
