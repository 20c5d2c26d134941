package ua.zvernennia.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.files.FileVersion;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.rpc.FilesClient;

/** One file in memory over a line that breaks after so many bytes, as often as it was told. */
final class FakeFileStore implements FilesClient {

    private static final int STEP = 1000;

    final List<Long> offsets = new ArrayList<>();
    final List<RequestId> cancelled = new ArrayList<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private int breaks;
    private boolean garbles;

    void breakNext(int times) {
        breaks = times;
    }

    /** The next download brings another byte. */
    void garbleNext() {
        garbles = true;
    }

    byte[] received() {
        return received.toByteArray();
    }

    static StoredFile stored(Announcement said) {
        var version = new FileVersion(
                1,
                said.name(),
                "application/pdf",
                said.size(),
                said.hash(),
                FileState.WAITING,
                Instant.EPOCH,
                "Тестова Олена");
        return new StoredFile(said.file(), said.owner(), said.name(), said.note(), List.of(version));
    }

    @Override
    public Listed files(CardId card) {
        return new Listed(List.of(), 1);
    }

    @Override
    public Point begin(Announcement said) {
        return new Point(received.size(), Optional.empty());
    }

    @Override
    public Point send(
            Announcement said, long offset, InputStream content, LongConsumer sent, BooleanSupplier cancelled) {
        offsets.add(offset);
        try {
            long at = offset;
            for (var bytes = content.readNBytes(STEP); bytes.length > 0; bytes = content.readNBytes(STEP)) {
                if (cancelled.getAsBoolean()) {
                    throw new RegistryException(ErrorCode.FILE_TRANSFER_CANCELLED, "cancelled");
                }
                received.write(bytes);
                at += bytes.length;
                sent.accept(at);
                breakPerhaps();
            }
            return new Point(0, Optional.of(stored(said)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void cancel(RequestId upload, CardId card) {
        cancelled.add(upload);
    }

    @Override
    public void download(
            CardId card, FileId file, int version, long offset, Consumer<byte[]> bytes, BooleanSupplier cancelled) {
        offsets.add(offset);
        var all = received.toByteArray();
        for (int at = (int) offset; at < all.length; at += STEP) {
            var part = Arrays.copyOfRange(all, at, Math.min(all.length, at + STEP));
            if (garbles) {
                part[0]++;
                garbles = false;
            }
            bytes.accept(part);
            breakPerhaps();
        }
    }

    @Override
    public StoredFile describe(RequestId request, CardId card, FileId file, FileName name, String note) {
        throw new RegistryException(ErrorCode.FILE_NOT_FOUND, "none");
    }

    @Override
    public void remove(RequestId request, CardId card, FileId file, String reason) {
        throw new RegistryException(ErrorCode.FILE_NOT_FOUND, "none");
    }

    private void breakPerhaps() {
        if (breaks-- > 0) {
            throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "the line was cut");
        }
    }
}
