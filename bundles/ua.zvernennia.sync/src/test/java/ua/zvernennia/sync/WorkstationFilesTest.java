package ua.zvernennia.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.api.FileService.NewFile;
import ua.zvernennia.api.FileService.Transfer;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.cache.DerbyStorage;
import ua.zvernennia.cache.OfflineVault;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Transfers over a line that breaks. */
class WorkstationFilesTest {

    private static final Patience SHORT = new Patience(Duration.ofMillis(1), Duration.ofMillis(2), 3);

    private final FakeServer server = new FakeServer();
    private final FakeFileStore store = server.fileStore;
    private final Watching transfer = new Watching();

    @TempDir
    private Path folder;

    private Workstation workstation;

    @BeforeEach
    void logIn() {
        var means = means();
        workstation = new Workstation(means, (topic, properties) -> {});
        workstation.login(new ServerAddress("localhost", 7443), "registrar", "demo".toCharArray());
    }

    @AfterEach
    void stop() {
        workstation.deactivate();
    }

    @Test
    void anUploadGoesOnWhereEachBreakLeftIt() throws IOException {
        var content = content(5_500);
        store.breakNext(3);
        var stored = new FileSending(workstation, file(content), SHORT).run(transfer);

        assertThat(store.received()).isEqualTo(content);
        assertThat(store.offsets).containsExactly(0L, 1000L, 2000L, 3000L);
        assertThat(stored.latest().size()).isEqualTo(5_500);
        assertThat(transfer.waited.get()).isEqualTo(3);
        assertThat(transfer.done).isEqualTo(5_500);
    }

    @Test
    void aCancelledUploadIsForgottenByTheServerToo() throws IOException {
        var sending = file(content(5_000));
        assertRefused(
                ErrorCode.FILE_TRANSFER_CANCELLED,
                () -> new FileSending(workstation, sending, SHORT).run(new StopAfter(2_000)));
        assertThat(store.cancelled).containsExactly(sending.request());
    }

    @Test
    void anEmptyOrMissingFileIsRefusedHere() throws IOException {
        var empty = file(new byte[0]);
        Files.delete(file(content(10)).source());

        assertRefused(ErrorCode.FILE_EMPTY, () -> new FileSending(workstation, empty, SHORT).run(transfer));
        var missing = new NewFile(
                empty.request(), empty.owner(), empty.file(), empty.name(), "", folder.resolve("немає.pdf"));
        assertRefused(ErrorCode.FILE_NOT_READ, () -> new FileSending(workstation, missing, SHORT).run(transfer));
    }

    @Test
    void aDownloadGoesOnToo() throws IOException {
        var content = content(4_200);
        var stored = new FileSending(workstation, file(content), SHORT).run(transfer);
        store.offsets.clear();
        store.breakNext(2);
        var target = folder.resolve("ціль.pdf");
        new FileFetching(workstation, stored.owner().card(), stored.id(), stored.latest(), SHORT).run(target, transfer);

        assertThat(Files.readAllBytes(target)).isEqualTo(content);
        assertThat(store.offsets).containsExactly(0L, 1000L, 2000L);
    }

    @Test
    void aDamagedDownloadIsFetchedAnewAndNothingElseIsLeft() throws IOException {
        var content = content(2_000);
        var stored = new FileSending(workstation, file(content), SHORT).run(transfer);
        store.garbleNext();
        var target = Files.createDirectory(folder.resolve("сюди")).resolve("ціль.pdf");
        new FileFetching(workstation, stored.owner().card(), stored.id(), stored.latest(), SHORT).run(target, transfer);

        assertThat(Files.readAllBytes(target)).isEqualTo(content);
        try (var left = Files.list(target.getParent())) {
            assertThat(left).containsExactly(target);
        }
    }

    private NewFile file(byte[] content) throws IOException {
        return new NewFile(
                RequestId.random(),
                FileOwner.card(CardId.random()),
                FileId.random(),
                new FileName("лист.pdf"),
                "",
                Files.write(folder.resolve("лист" + content.length + ".pdf"), content));
    }

    private static byte[] content(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** Keeps what it is told. */
    private static final class Watching implements Transfer {

        private final AtomicInteger waited = new AtomicInteger();
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private long done;

        @Override
        public void progress(long sent, long total) {
            done = sent;
        }

        @Override
        public void waiting() {
            waited.incrementAndGet();
        }

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }
    }

    /** A person who changes their mind. */
    private static final class StopAfter implements Transfer {

        private final long bytes;
        private boolean enough;

        StopAfter(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public void progress(long sent, long total) {
            enough = sent >= bytes;
        }

        @Override
        public void waiting() {
            throw new AssertionError("the line is whole");
        }

        @Override
        public boolean cancelled() {
            return enough;
        }
    }

    private Means means() {
        return new Means(
                () -> server,
                () -> new DerbyStorage(folder, Clock.systemUTC()),
                () -> new OfflineVault(folder.resolve("offline"), Clock.systemUTC()),
                Clock.systemUTC(),
                Duration.ofMillis(10));
    }
}
