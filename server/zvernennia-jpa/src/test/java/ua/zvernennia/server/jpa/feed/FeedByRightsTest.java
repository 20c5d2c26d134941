package ua.zvernennia.server.jpa.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.feed.ChangeCursor;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.feed.FeedEntry;
import ua.zvernennia.server.usecase.feed.FeedRead;
import ua.zvernennia.server.usecase.feed.LogRead;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Sight;

class FeedByRightsTest {

    private static final long SEED = 20_261_124;
    private static final List<Role> ROLES = List.of(Role.values());

    private static RightsCity city;
    private static final List<Card> CARDS = new ArrayList<>();
    private static FeedPosition before;

    @BeforeAll
    static void open() {
        city = new RightsCity();
        before =
                registry().open().transactions().inTransaction(registry().open().feed()::position);
        var random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            var card = city.registered(
                    RightsCity.units().get(random.nextInt(5)),
                    random.nextInt(3) == 0
                            ? Optional.empty()
                            : Optional.of(RightsCity.position(10 + random.nextInt(20))),
                    "картка " + i);
            CARDS.add(card);
            if (random.nextBoolean()) {
                city.engage(card, 10 + random.nextInt(20));
            }
        }
        registry().database().execute("""
                update document set confidentiality = (array['OPEN', 'PERSONAL', 'SERVICE', 'OFFICIAL_USE'])[running % 4 + 1]
                 where running % 3 = 0""");
    }

    @AfterAll
    static void close() {
        city.close();
    }

    /** Two ways to one answer: the condition in SQL and the sight in memory. */
    @Test
    void theDatabaseSeesWhatTheSightSees() {
        var log = log();
        for (var role : ROLES) {
            for (int position : List.of(10, 11, 12, 13, 14, 27)) {
                var caller = RightsCity.caller(role, position);
                var sight = registry().sight(caller);
                var inMemory = log.stream()
                        .flatMap(entry -> entry.seenBy(sight).flatMap(change -> change.row()).stream())
                        .collect(Collectors.toMap(CardRow::id, row -> row, (first, last) -> last));
                assertThat(byId(registry().lines(caller)))
                        .as("%s of %d", role, position)
                        .isEqualTo(inMemory);
                assertThat(count(sight)).isEqualTo(inMemory.size());
            }
        }
    }

    @Test
    void theDifferenceBetweenTwoSightsTurnsOneListIntoTheOther() {
        var random = new Random(SEED);
        for (int round = 0; round < 30; round++) {
            var one = RightsCity.caller(ROLES.get(random.nextInt(ROLES.size())), 10 + random.nextInt(20));
            var other = RightsCity.caller(ROLES.get(random.nextInt(ROLES.size())), 10 + random.nextInt(20));
            var list = byId(registry().lines(one));
            var had = registry().sight(one);
            var has = registry().sight(other);
            var difference = registry()
                    .open()
                    .transactions()
                    .inTransaction(
                            TestRegistry.registrar(),
                            () -> registry().open().lines().difference(had, has, Optional.empty(), 1000));
            difference.forEach(change ->
                    change.row().ifPresentOrElse(row -> list.put(row.id(), row), () -> list.remove(change.id())));
            assertThat(list).as("round %d", round).isEqualTo(byId(registry().lines(other)));
        }
    }

    @Test
    void whoLosesACardIsToldAndWhoNeverHadItIsNot() {
        var reviewer = new Reader(RightsCity.caller(Role.EXECUTOR, 15));
        var successor = new Reader(RightsCity.caller(Role.EXECUTOR, 16));
        var stranger = new Reader(RightsCity.caller(Role.EXECUTOR, 17));
        var card = city.registered(RightsCity.OTHER_DISTRICT, Optional.of(RightsCity.position(15)), "переходить");
        readAll(reviewer, successor, stranger);
        assertThat(reviewer.lines).containsKey(card.id());

        city.reviewedBy(card, Optional.of(RightsCity.position(16)));
        readAll(reviewer, successor, stranger);
        assertThat(reviewer.lines).doesNotContainKey(card.id());
        assertThat(successor.lines).containsKey(card.id());
        assertThat(stranger.heardOf).doesNotContain(card.id());
    }

    @Test
    void aCardThatBecomesMoreClosedLeavesTheLists() {
        var card = city.registered(RightsCity.DISTRICT, Optional.empty(), "стане ДСК");
        var analyst = new Reader(RightsCity.caller(Role.ANALYST, 11));
        assertThat(analyst.lines).containsKey(card.id());
        registry().database().execute("""
                begin;
                update document set confidentiality = 'OFFICIAL_USE' where summary = 'стане ДСК';
                insert into change (document_id, revision) select id, revision from document where summary = 'стане ДСК';
                commit""");
        readAll(analyst);
        assertThat(analyst.lines).doesNotContainKey(card.id());
    }

    /** The promise of the issue: it begins and ends, and nobody writes anything. */
    @Test
    void aSubstitutionBeginsAndEndsWithNoWrite() {
        var card = city.registered(RightsCity.OTHER_DISTRICT, Optional.of(RightsCity.position(20)), "у відпустці");
        var substitute = new Reader(RightsCity.caller(Role.EXECUTOR, 21));
        registry().database().execute("""
                insert into substitution (id, position_id, substitute_id, valid_from, valid_to, created_by)
                values (gen_random_uuid(), '%s', '%s', clock_timestamp() + interval '1 second',
                        clock_timestamp() + interval '3 seconds', 'test')""".formatted(RightsCity.position(20), RightsCity.position(21)));
        readAll(substitute);
        assertThat(substitute.lines).as("not yet").doesNotContainKey(card.id());
        var revisions = documents();

        substitute.readUntilIt(() -> substitute.lines.containsKey(card.id()));
        substitute.readUntilIt(() -> !substitute.lines.containsKey(card.id()));
        assertThat(substitute.lines).isEqualTo(byId(registry().lines(substitute.caller)));
        assertThat(documents()).isEqualTo(revisions);
    }

    @Test
    void aReaderWithOtherRightsThanItsPositionReloads() {
        var feed = registry().feed(10);
        var position = registry().position(RightsCity.caller(Role.ANALYST, 11));
        var cursor = feed.open(() -> RightsCity.caller(Role.EXECUTOR, 11), position);
        assertThat(feed.read(cursor)).isEqualTo(new FeedRead.ReloadRequired(FeedRead.Reason.OTHER_EPOCH));
    }

    @Test
    void aMaskedLineHidesWhereTheApplicantLives() {
        var card = city.registered(RightsCity.DISTRICT, Optional.empty(), "маска");
        var controller = byId(registry().lines(RightsCity.caller(Role.CONTROLLER, 11)));
        var analyst = byId(registry().lines(RightsCity.caller(Role.ANALYST, 11)));
        assertThat(controller.get(card.id()).settlement()).isEqualTo(Masking.MASK);
        assertThat(controller.get(card.id()).applicant()).isEqualTo("Ткаченко І. П.");
        assertThat(analyst.get(card.id()).applicant()).isEqualTo(Masking.MASK);
    }

    /** Cards change hands and rights change at random; every reader ends with exactly what it may see. */
    @Test
    void whateverHappensEveryReaderEndsWithWhatItMaySee() {
        var random = new Random(SEED);
        var readers = new ArrayList<Reader>();
        for (int i = 0; i < ROLES.size(); i++) {
            readers.add(new Reader(RightsCity.caller(ROLES.get(i), 10 + random.nextInt(20))));
        }
        for (int round = 0; round < 60; round++) {
            step(random);
            if (random.nextBoolean()) {
                readAll(readers.get(random.nextInt(readers.size())));
            }
        }
        registry().database().execute("delete from substitution");
        for (var reader : readers) {
            readAll(reader);
            assertThat(reader.lines)
                    .as("%s", reader.caller.user().role())
                    .isEqualTo(byId(registry().lines(reader.caller)));
        }
    }

    private static void step(Random random) {
        if (random.nextInt(4) == 0) {
            registry().database().execute("""
                    insert into substitution (id, position_id, substitute_id, valid_from, created_by)
                    values (gen_random_uuid(), '%s', '%s', clock_timestamp(), 'test')""".formatted(
                    RightsCity.position(10 + random.nextInt(10)), RightsCity.position(20 + random.nextInt(10))));
            return;
        }
        var known = CARDS.get(random.nextInt(CARDS.size()));
        if (known.registration().number().running() % 3 == 0) {
            return; // among them are those that even registrars do not see
        }
        var id = known.id();
        registry()
                .open()
                .transactions()
                .inTransaction(
                        TestRegistry.registrar(),
                        () -> registry().open().cards().find(id))
                .ifPresent(card -> city.reviewedBy(card, Optional.of(RightsCity.position(10 + random.nextInt(20)))));
    }

    private static void readAll(Reader... readers) {
        for (var reader : readers) {
            reader.read();
        }
    }

    private static TestRegistry registry() {
        return city.registry();
    }

    private static List<FeedEntry> log() {
        var read = registry()
                .open()
                .transactions()
                .inTransaction(
                        TestRegistry.registrar(),
                        () -> registry().open().feed().read(before.xid(), before.seq(), 10_000));
        return ((LogRead.Entries) read).entries();
    }

    private static int count(Sight sight) {
        return registry()
                .open()
                .transactions()
                .inTransaction(
                        TestRegistry.registrar(),
                        () -> registry().open().lines().count(sight));
    }

    private static String documents() {
        return registry()
                .open()
                .transactions()
                .inTransaction(
                        TestRegistry.registrar(),
                        () -> registry()
                                .open()
                                .sql()
                                .one(
                                        "select sum(revision) || ' ' || max(changed_at) as state from document",
                                        row -> row.getString("state")));
    }

    private static Map<CardId, CardRow> byId(List<CardRow> rows) {
        return new HashMap<>(rows.stream().collect(Collectors.toMap(CardRow::id, row -> row)));
    }

    /** What a workstation does. */
    private static final class Reader {

        private final Caller caller;
        private final ChangeFeed feed = registry().feed(7);
        private final ChangeCursor cursor;
        private final Map<CardId, CardRow> lines;
        private final List<CardId> heardOf = new ArrayList<>();

        Reader(Caller caller) {
            this.caller = caller;
            this.cursor = feed.open(() -> caller, registry().position(caller));
            this.lines = byId(registry().lines(caller));
            read(); // from here on changes of rights come as a difference, not as a reload
        }

        void read() {
            boolean atEnd = false;
            while (!atEnd) {
                var read = (FeedRead.Changes) feed.read(cursor);
                var batch = read.batch();
                batch.changes().forEach(change -> {
                    heardOf.add(change.id());
                    change.row().ifPresentOrElse(row -> lines.put(row.id(), row), () -> lines.remove(change.id()));
                });
                atEnd = read.atEnd() && batch.changes().isEmpty();
            }
        }

        void readUntilIt(BooleanSupplier holds) {
            long end = System.nanoTime() + 30_000_000_000L;
            while (!holds.getAsBoolean()) {
                assertThat(System.nanoTime()).as("within 30 s").isLessThan(end);
                read();
            }
        }
    }
}
