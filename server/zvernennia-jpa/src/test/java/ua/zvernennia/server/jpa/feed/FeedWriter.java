package ua.zvernennia.server.jpa.feed;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestRegistry;

/** Writes in transactions that wait at random places and end at random; the same seed does the same. */
final class FeedWriter implements Callable<Void> {

    private static final int TRANSACTIONS = 6;
    private static final AtomicInteger RUNNING = new AtomicInteger(1_000_000); // beside the counter, so nobody queues

    private final Database database;
    private final List<CardId> cards;
    private final Random random;

    FeedWriter(TestRegistry registry, List<CardId> cards, long seed) {
        this.database = registry.open();
        this.cards = cards;
        this.random = new Random(seed);
    }

    @Override
    public Void call() {
        for (int i = 0; i < TRANSACTIONS; i++) {
            try {
                database.transactions().inTransaction(TestRegistry.registrar(), this::write);
            } catch (RegistryException e) {
                if (e.code() != ErrorCode.INTERNAL // rolled back as wanted
                        && e.code() != ErrorCode.CARD_CHANGED_MEANWHILE
                        && e.code() != ErrorCode.SERVER_OVERLOADED) {
                    throw e;
                }
            }
        }
        return null;
    }

    private Void write() {
        int kind = random.nextInt(10);
        delay();
        if (kind < 3) {
            insert();
        } else if (kind < 9) {
            update();
        } else {
            insertAndRemove();
        }
        delay();
        if (random.nextInt(4) == 0) {
            throw new RegistryException(ErrorCode.INTERNAL, "rolled back on purpose");
        }
        return null;
    }

    private void update() {
        var card =
                database.cards().find(cards.get(random.nextInt(cards.size()))).orElseThrow();
        delay();
        var stored = database.cards().update(withContent(card, TestRegistry.appeal("зміна " + random.nextInt())));
        database.changes().cardChanged(stored.id(), stored.revision());
    }

    private Card insert() {
        var number = new RegNumber("", "Т", RUNNING.incrementAndGet(), 0);
        var today = database.clock().today();
        var card = new Card(
                CardId.random(),
                1,
                new Registration("APPEALS", today.getYear(), number, today, TestRegistry.ORGANISATION),
                CardState.REGISTERED,
                TestRegistry.appeal("нова " + random.nextInt()),
                Optional.empty(),
                database.clock().now(),
                "Тестова Олена");
        database.cards().insert(card);
        database.changes().cardChanged(card.id(), 1);
        return card;
    }

    /** A card that is gone leaves a tombstone. */
    private void insertAndRemove() {
        var card = insert();
        delay();
        database.sql().update("delete from document where id = ?", card.id().value());
        database.sql()
                .update(
                        "insert into change (document_id, revision, removed) values (?, 2, true)",
                        card.id().value());
    }

    private Card withContent(Card card, CardContent content) {
        return new Card(
                card.id(),
                card.revision(),
                card.registration(),
                card.state(),
                content,
                card.duplicateOf(),
                database.clock().now(),
                "Тестова Олена");
    }

    /** 0..4 ms, in the database: the transaction is what waits. */
    private void delay() {
        database.sql().first("select pg_sleep(?)", row -> true, random.nextInt(5) / 1000.0);
    }
}
