package ua.zvernennia.bench.load;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.proto.v1.ExecutionFolder;

/**
 * How long people pause between two acts on a document, and how much they look at before each.
 *
 * @param pause the mean; the single pauses are spread by chance, few long and many short
 * @param reads reads before each act, beside the tree that the act is based on
 */
record Pace(Duration pause, int reads) {

    void pause(Random random) {
        LockSupport.parkNanos((long) (-Math.log(1 - random.nextDouble()) * pause.toNanos()));
    }

    /** Looks around: the counters first, as a desk does when it is opened. */
    void read(Desk desk, CardId card, Random random) {
        for (int i = 0; i < reads; i++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> desk.folders();
                case 3, 4 -> desk.folder(ExecutionFolder.EXECUTION_FOLDER_NOT_DONE);
                case 5 -> desk.folder(ExecutionFolder.EXECUTION_FOLDER_TO_ACCEPT);
                case 6, 7 -> desk.card(card);
                case 8 -> desk.tree(card);
                default -> desk.notices();
            }
        }
    }
}
