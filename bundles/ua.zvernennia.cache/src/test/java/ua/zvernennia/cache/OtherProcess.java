package ua.zvernennia.cache;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Runs in a Java process of its own and writes until it is killed; says what is safely stored, a line each. */
final class OtherProcess {

    private OtherProcess() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var storage = new DerbyStorage(folder.resolve("cache"), Clock.systemUTC());
        var open = storage.open(Samples.SERVER, Samples.USER, Samples.CARDS_KEY, Samples.OUTBOX_KEY);
        var random = new Random(1);
        open.cards().load();
        open.cards().replace(new FeedPosition("epoch", 0, 0), Samples.rows(1, 1000));
        System.out.println("ready");
        for (int i = 1; ; i++) {
            var row = Samples.row(random, CardId.random(), 1);
            var change = new CardChange(row.id(), 1, Optional.of(row));
            open.cards().apply(new ChangeBatch(new FeedPosition("epoch", i, 0), List.of(change), Instant.EPOCH));
            open.outbox()
                    .put(new OutboxEntry(
                            RequestId.random(),
                            row.id(),
                            new Write.Update(1, Samples.content("№ " + i)),
                            Optional.empty(),
                            Instant.EPOCH));
            System.out.println(i);
        }
    }
}
