package ua.zvernennia.server.jpa.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.registration.StreamCards;

class StreamCardsTest {

    private static final int CARDS = 2703;

    /** Several cards of one day, some with the same number in different journals. */
    private static final String COPIES = """
            insert into document
            select gen_random_uuid(), 1, kind, state, case mod(n, 2) when 0 then 'INCOMING' else journal end, year,
                   running + (n + 1) / 2, 0, channel, prefix, date '2025-01-01' + n / 100, organisation_id, null,
                   received_on, citizens, receipt_form, receipt_mark, appeal_kind, subject, type, question, region,
                   settlement, processing_district, appeal_district, summary, control_date, control_rule, reviewer_id,
                   note, created_at, changed_at, changed_by
              from document, generate_series(1, 2702) as n""";

    private static TestRegistry registry;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        registry.registered("перша");
        registry.database().execute(COPIES);
        registry.database().execute("update number_counter set last_number = 100000");
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void everyLineComesOnceNewestFirstInBatches() {
        var all = new Received(Integer.MAX_VALUE);
        stream(all);
        assertThat(all.total).isEqualTo(CARDS);
        assertThat(all.batches).extracting(List::size).containsExactly(500, 500, 500, 500, 500, 203);
        var rows = all.batches.stream().flatMap(List::stream).toList();
        assertThat(rows).extracting(CardRow::id).doesNotHaveDuplicates();
        assertThat(rows)
                .isSortedAccordingTo((one, other) -> other.registeredOn().equals(one.registeredOn())
                        ? Integer.compare(other.number().running(), one.number().running())
                        : other.registeredOn().compareTo(one.registeredOn()));
    }

    @Test
    void aReceiverThatHasGoneGetsNoMore() {
        var one = new Received(1);
        stream(one);
        assertThat(one.batches).hasSize(1);
    }

    /** What is registered while the lines travel comes by the feed from the position of the start. */
    @Test
    void thePositionIsTakenBeforeTheLines() {
        var received = new Received(1);
        stream(received);
        var late = registry.registered("під час передачі");
        var feed = registry.feed(10);
        var read = feed.read(feed.open(TestRegistry::registrar, received.position.orElseThrow()));
        assertThat(read.toString()).contains(late.id().text());
        registry.database().execute("delete from document where summary = 'під час передачі'");
    }

    private static void stream(StreamCards.Sink sink) {
        new StreamCards(
                        registry.open().transactions(),
                        registry.open().lines(),
                        registry.open().feed(),
                        registry.open().rights(),
                        registry.open().audit())
                .execute(TestRegistry.registrar(), sink);
    }

    private static final class Received implements StreamCards.Sink {

        private final int wanted;
        private final List<List<CardRow>> batches = new ArrayList<>();
        private Optional<FeedPosition> position = Optional.empty();
        private int total;

        private Received(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public void start(FeedPosition start, int count) {
            assertThat(batches).isEmpty();
            position = Optional.of(start);
            total = count;
        }

        @Override
        public boolean rows(List<CardRow> rows) {
            batches.add(rows);
            return batches.size() < wanted;
        }
    }
}
