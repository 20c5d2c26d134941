package ua.zvernennia.bench.files;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import ua.zvernennia.bench.lab.Appeals;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.rpc.FilesClient;
import ua.zvernennia.rpc.RegistryClient;

/** Registers cards and attaches a file to each, never giving up, as the workstation does; sometimes looks too early. */
final class Clerk implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int INFECTED_EVERY = 20;

    private final RegistryClient client;
    private final AtomicInteger left;
    private final Queue<Attached> attached;
    private final Queue<String> wrong;
    private final Tally tally;
    private final Random random;

    Clerk(
            RegistryClient client,
            AtomicInteger left,
            Queue<Attached> attached,
            Queue<String> wrong,
            Tally tally,
            long seed) {
        this.client = requireNonNull(client, "client");
        this.left = requireNonNull(left, "left");
        this.attached = requireNonNull(attached, "attached");
        this.wrong = requireNonNull(wrong, "wrong");
        this.tally = requireNonNull(tally, "tally");
        random = new Random(seed);
    }

    @Override
    public void run() {
        for (int number = left.decrementAndGet(); number >= 0; number = left.decrementAndGet()) {
            attach(number);
        }
    }

    /** The state of a file now, and its bytes if they are given out. */
    static FileState state(RegistryClient client, Attached file) {
        return client.files().files(file.card()).files().stream()
                .filter(stored -> stored.id().equals(file.file()))
                .map(stored -> stored.latest().state())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("lost: " + file.file()));
    }

    static byte[] bytes(RegistryClient client, Attached file) {
        var bytes = new ByteArrayOutputStream();
        client.files().download(file.card(), file.file(), 1, 0, bytes::writeBytes, () -> false);
        return bytes.toByteArray();
    }

    /** Tries until the server answers; what it refuses is thrown. */
    <T> T stubbornly(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (RegistryException e) {
                if (e.code().kind() != ErrorCode.Kind.TRANSIENT && e.code() != ErrorCode.FILE_OFFSET_WRONG) {
                    throw e;
                }
                tally.again(e.code());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void attach(int number) {
        boolean infected = number % INFECTED_EVERY == 0;
        var content = infected ? RealClamd.eicar() : pdf();
        var request = RequestId.random();
        var card = CardId.random();
        stubbornly(() -> client.register(
                request,
                card,
                Appeals.NUMBER,
                Appeals.about("Картка " + number, LocalDate.now(ZoneId.of("Europe/Kyiv")))));
        var digest = FileHash.digest();
        digest.update(content);
        var said = new FilesClient.Announcement(
                RequestId.random(),
                FileOwner.card(card),
                FileId.random(),
                new FileName("додаток " + number + (infected ? ".txt" : ".pdf")),
                "",
                content.length,
                FileHash.of(digest));
        stubbornly(() -> send(said, content));
        var file = new Attached(card, said.file(), said.hash(), infected);
        attached.add(file);
        lookTooEarly(file);
    }

    private FilesClient.Point send(FilesClient.Announcement said, byte[] content) {
        var point = client.files().begin(said);
        if (point.file().isPresent()) {
            return point;
        }
        if (point.offset() > 0) {
            tally.resumed();
        }
        int from = (int) point.offset();
        return client.files()
                .send(
                        said,
                        from,
                        new ByteArrayInputStream(content, from, content.length - from),
                        sent -> {},
                        () -> false);
    }

    /** Whatever is given out must be checked, however early somebody asks. */
    private void lookTooEarly(Attached file) {
        try {
            bytes(client, file);
            if (stubbornly(() -> state(client, file)) != FileState.CLEAN) {
                wrong.add("shown unchecked: " + file.file());
            }
        } catch (RegistryException e) {
            if (e.code() == ErrorCode.FILE_NOT_CHECKED || e.code() == ErrorCode.FILE_INFECTED) {
                tally.refused();
            } else if (e.code().kind() != ErrorCode.Kind.TRANSIENT) {
                wrong.add("refused with " + e.code() + ": " + file.file());
            }
        }
    }

    /** Mostly a page, sometimes a scan of some megabytes. */
    private byte[] pdf() {
        var bytes = new byte[random.nextInt(10) == 0 ? 3_000_000 : 10_000 + random.nextInt(300_000)];
        random.nextBytes(bytes);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    /** A file that the server has acknowledged. */
    record Attached(CardId card, FileId file, FileHash hash, boolean infected) {}
}
