package ua.zvernennia.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.desk.TypedCard.TypedApplicant;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.Question;
import ua.zvernennia.model.registration.RequestId;

/** Against real Derby files. */
class DerbyStorageTest {

    private static final FeedPosition START = new FeedPosition("epoch", 10, 1);

    @TempDir
    private Path folder;

    private DerbyStorage storage;

    /** These tests make dozens of databases; none of them pulls the plug. */
    @BeforeAll
    static void doNotWaitForTheDisk() {
        System.setProperty("derby.system.durability", "test");
    }

    @BeforeEach
    void make() {
        storage = new DerbyStorage(folder.resolve("cache"), Clock.systemUTC());
    }

    @Test
    void whatWasFilledAndAppliedIsThereAfterReopening() {
        var rows = Samples.rows(1, 10_000);
        var changed = Samples.row(new Random(9), rows.get(5).id(), 2);
        var added = Samples.row(new Random(10), CardId.random(), 1);
        try (var open = open()) {
            assertThat(open.cards().load()).isEqualTo(CardCache.Kept.NOTHING);
            fill(open.cards(), rows);
            open.cards().apply(batch(11, change(changed), change(added), gone(rows.get(6))));
            open.cards().apply(batch(12));
        }
        var expected = new ArrayList<>(rows);
        expected.set(5, changed);
        expected.remove(6);
        expected.add(added);
        try (var open = open()) {
            var kept = open.cards().load();
            assertThat(kept.position()).contains(new FeedPosition("epoch", 12, 1));
            assertThat(kept.rows()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aFillThatWasNotFinishedLeavesTheFormerContent() {
        var rows = Samples.rows(1, 100);
        try (var open = open()) {
            open.cards().load();
            fill(open.cards(), rows);
            open.cards().beginFill(new FeedPosition("other", 1, 1));
            open.cards().fill(Samples.rows(2, 9000));
        }
        try (var open = open()) {
            var kept = open.cards().load();
            assertThat(kept.position()).contains(START);
            assertThat(kept.rows()).containsExactlyInAnyOrderElementsOf(rows);
        }
    }

    @Test
    void aTombstoneIsNotUndoneByALateChange() {
        var row = Samples.rows(1, 1).getFirst();
        try (var open = open()) {
            open.cards().load();
            fill(open.cards(), List.of(row));
            open.cards().apply(batch(11, new CardChange(row.id(), 5, Optional.empty())));
            open.cards().apply(batch(12, new CardChange(row.id(), 4, Optional.of(row))));
        }
        try (var open = open()) {
            assertThat(open.cards().load().rows()).isEmpty();
        }
    }

    @Test
    void manyChangesAreFoldedAndTheFolderDoesNotGrowForEver() throws IOException {
        var rows = Samples.rows(1, 5000);
        try (var open = open()) {
            var cards = open.cards();
            cards.load();
            fill(cards, rows);
            for (int i = 0; i <= 5; i++) {
                cards.apply(batch(
                        20 + i,
                        rows.subList(i * 800, (i + 1) * 800 + 100).stream()
                                .map(DerbyStorageTest::change)
                                .toArray(CardChange[]::new)));
            }
            assertThat(cards.wantsReplacing()).isTrue();
            cards.replace(new FeedPosition("epoch", 25, 1), rows);
            assertThat(cards.wantsReplacing()).isFalse();
            long once = size();
            for (int i = 0; i < 20; i++) {
                cards.replace(new FeedPosition("epoch", 26 + i, 1), rows);
            }
            assertThat(size()).isLessThan(4 * once);
        }
        try (var open = open()) {
            assertThat(open.cards().load().rows()).containsExactlyInAnyOrderElementsOf(rows);
        }
    }

    @Test
    void nobodyReadsASurnameInTheFiles() throws IOException {
        try (var open = open()) {
            open.cards().load();
            fill(open.cards(), Samples.rows(1, 500));
            open.outbox().put(entry(RequestId.random(), "тече дах"));
        }
        try (var tree = Files.walk(folder)) {
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (var charset : List.of("UTF-8", "UTF-16BE", "UTF-16LE", "windows-1251", "KOI8-U")) {
                    var surname =
                            new String(Samples.SURNAME.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
                    assertThat(bytes.contains(surname))
                            .as("%s in %s", charset, file)
                            .isFalse();
                }
                var packer = new Packer();
                packer.text(Samples.SURNAME);
                assertThat(bytes.contains(new String(packer.done(), StandardCharsets.ISO_8859_1)))
                        .as("packed in %s", file)
                        .isFalse();
            }
        }
    }

    @Test
    void whatIsTypedOutlivesTheProgram() {
        var details = new CardDetails(
                List.of(new Question("150", "опалення", "вул. Садова, 7", "D1", Optional.empty(), "")),
                "",
                Optional.empty(),
                List.of());
        var typed = new TypedCard(
                CardId.random(),
                RequestId.random(),
                0,
                Map.of("receivedOn", "31.02", "summary", "недописане"),
                List.of(new TypedApplicant(List.of("Гриценко", "", "", "", "немає", ""), PersonFacts.NONE)),
                details,
                Instant.parse("2026-11-06T10:00:00Z"));
        try (var open = open()) {
            assertThat(open.outbox().typed()).isEmpty();
            open.outbox().keepTyped(List.of(typed));
        }
        try (var open = open()) {
            assertThat(open.outbox().typed()).containsExactly(typed);
            open.outbox().keepTyped(List.of());
            assertThat(open.outbox().typed()).isEmpty();
        }
    }

    @Test
    void theOutboxKeepsItsOrderAndForgetsOnlyWhatIsAcknowledged() {
        var first = entry(RequestId.random(), "перше");
        var second = entry(RequestId.random(), "друге");
        var third = entry(RequestId.random(), "третє");
        try (var open = open()) {
            open.outbox().put(first);
            open.outbox().put(second);
            open.outbox().put(third);
            open.outbox().refuse(second.request(), ErrorCode.CARD_CHANGED_MEANWHILE);
            open.outbox().acknowledge(third.request(), 1, first.created());
        }
        var replaced = new OutboxEntry(
                first.request(), first.card(), update("перше, краще"), Optional.empty(), first.created());
        try (var open = open()) {
            assertThat(open.outboxSetAside()).isFalse();
            assertThat(open.outbox().find(second.request()).orElseThrow().refusal())
                    .contains(ErrorCode.CARD_CHANGED_MEANWHILE);
            assertThat(open.outbox().find(third.request())).isEmpty();
            open.outbox().put(replaced);
            assertThat(open.outbox().entries())
                    .extracting(OutboxEntry::request)
                    .containsExactly(first.request(), second.request());
            assertThat(open.outbox().find(first.request())).contains(replaced);
        }
    }

    @Test
    void whatWasAcknowledgedIsKeptUntilItIsOldAndComesBackWhole() {
        var first = entry(RequestId.random(), "перше");
        var second = entry(RequestId.random(), "друге");
        var day = Instant.parse("2026-11-01T08:00:00Z");
        try (var open = open()) {
            open.outbox().put(first);
            open.outbox().put(second);
            open.outbox().acknowledge(first.request(), 3, day);
            open.outbox().acknowledge(second.request(), 4, day.plusSeconds(60));
        }
        try (var open = open()) {
            assertThat(open.outbox().kept())
                    .containsExactly(
                            new KeptWrite(first.request(), first.card(), 3, day),
                            new KeptWrite(second.request(), second.card(), 4, day.plusSeconds(60)));
            open.outbox().forgetKept(day.plusSeconds(1));
            open.outbox().bringBack(first.request(), ErrorCode.LOST_IN_RESTORE);
            open.outbox().bringBack(second.request(), ErrorCode.LOST_IN_RESTORE);
            assertThat(open.outbox().kept()).isEmpty();
            assertThat(open.outbox().entries())
                    .containsExactly(new OutboxEntry(
                            second.request(),
                            second.card(),
                            second.write(),
                            Optional.of(ErrorCode.LOST_IN_RESTORE),
                            second.created()));
            open.outbox().acknowledge(second.request(), 5, day);
            assertThat(open.outbox().kept()).extracting(KeptWrite::revision).containsExactly(5L);
        }
    }

    @Test
    void withAnotherKeyTheCardsBeginAnewAndTheOutboxIsKeptAside() throws IOException {
        var entry = entry(RequestId.random(), "важливе");
        try (var open = open()) {
            open.cards().load();
            fill(open.cards(), Samples.rows(1, 50));
            open.outbox().put(entry);
        }
        try (var open = storage.open(Samples.SERVER, Samples.USER, Samples.key(3), Samples.key(4))) {
            assertThat(open.cards().load()).isEqualTo(CardCache.Kept.NOTHING);
            assertThat(open.outboxSetAside()).isTrue();
            assertThat(open.outbox().entries()).isEmpty();
        }
        try (var list = Files.list(users())) {
            var aside = list.filter(path -> path.getFileName().toString().startsWith("outbox-aside-"))
                    .findFirst()
                    .orElseThrow();
            var again = new DerbyOutbox(
                    DerbyDatabase.open(aside, Samples.OUTBOX_KEY, DerbyOutbox.SCHEMA), Samples.OUTBOX_KEY);
            assertThat(again.entries()).containsExactly(entry);
            again.close();
        }
    }

    @Test
    void damagedFilesNeverStopTheStart() throws IOException {
        var random = new Random(5);
        for (int round = 0; round < 3; round++) {
            try (var open = open()) {
                open.cards().load();
                fill(open.cards(), Samples.rows(round, 3000));
                open.outbox().put(entry(RequestId.random(), "запис"));
            }
            try (var tree = Files.walk(users().resolve("cards"))) {
                var files =
                        tree.filter(path -> path.toString().endsWith(".dat")).toList();
                for (int i = 0; i < 1 + 20 * round; i++) {
                    damage(Samples.pick(random, files), random);
                }
            }
            try (var open = open()) {
                var kept = open.cards().load();
                assertThat(kept.rows().size()).isIn(0, 3000);
                fill(open.cards(), Samples.rows(7, 10));
                assertThat(open.cards().load().rows()).hasSize(10);
            }
        }
        assertThat(Path.of("derby.log")).as("may quote a page").doesNotExist();
    }

    @Test
    void aMovedPieceIsNotTaken() {
        try (var open = open()) {
            open.cards().load();
            fill(open.cards(), Samples.rows(1, 9000));
        }
        var database = DerbyDatabase.open(users().resolve("cards"), Samples.CARDS_KEY, DerbyCardCache.SCHEMA);
        database.run(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("update chunk set piece = 9 where piece = 0");
                statement.executeUpdate("update chunk set piece = 0 where piece = 1");
                return statement.executeUpdate("update chunk set piece = 1 where piece = 9");
            }
        });
        database.close();
        try (var open = open()) {
            assertThat(open.cards().load()).isEqualTo(CardCache.Kept.NOTHING);
        }
    }

    @Test
    void anIdentityThatLeadsElsewhereIsRefused() {
        assertThatThrownBy(() -> storage.open("../..", Samples.USER, Samples.CARDS_KEY, Samples.OUTBOX_KEY))
                .isInstanceOf(RegistryException.class);
    }

    @Test
    void anInterruptOfTheCallerDoesNotHarmTheDatabase() {
        try (var open = open()) {
            open.cards().load();
            Thread.currentThread().interrupt();
            fill(open.cards(), Samples.rows(1, 5000));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(open.cards().load().rows()).hasSize(5000);
        }
    }

    private LocalStorage.Opened open() {
        return storage.open(Samples.SERVER, Samples.USER, Samples.CARDS_KEY, Samples.OUTBOX_KEY);
    }

    private Path users() {
        return folder.resolve("cache").resolve(Samples.SERVER).resolve(Samples.USER);
    }

    private long size() throws IOException {
        try (var tree = Files.walk(users().resolve("cards/seg0"))) {
            long size = 0;
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    private static void fill(CardCache cards, List<CardRow> rows) {
        cards.beginFill(START);
        for (int from = 0; from < rows.size(); from += 500) {
            cards.fill(rows.subList(from, Math.min(from + 500, rows.size())));
        }
        cards.endFill();
    }

    private static void damage(Path file, Random random) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
        }
    }

    private static ChangeBatch batch(long xid, CardChange... changes) {
        return new ChangeBatch(new FeedPosition("epoch", xid, 1), List.of(changes), Instant.EPOCH);
    }

    private static CardChange change(CardRow row) {
        return new CardChange(row.id(), row.revision(), Optional.of(row));
    }

    private static CardChange gone(CardRow row) {
        return new CardChange(row.id(), row.revision() + 1, Optional.empty());
    }

    private static OutboxEntry entry(RequestId request, String summary) {
        var write = new Write.Register(new NumberRequest("", "П", Optional.empty()), Samples.content(summary));
        return new OutboxEntry(
                request, CardId.random(), write, Optional.empty(), Instant.parse("2026-05-14T10:15:30Z"));
    }

    private static Write update(String summary) {
        return new Write.Update(3, Samples.content(summary));
    }
}
