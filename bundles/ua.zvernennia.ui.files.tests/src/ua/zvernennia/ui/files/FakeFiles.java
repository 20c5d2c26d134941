package ua.zvernennia.ui.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import ua.zvernennia.api.FileService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.files.FileVersion;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Files in memory; a transfer can be held, and every call can be refused. */
final class FakeFiles implements FileService {

    final List<StoredFile> stored = new ArrayList<>();
    final List<String> sent = new ArrayList<>();
    final List<String> fetched = new ArrayList<>();
    volatile CountDownLatch held = new CountDownLatch(0);
    volatile ErrorCode refusal;
    volatile byte[] content = new byte[0];

    static StoredFile file(String name, String type, FileState state, int versions) {
        return file(FileOwner.card(CardId.random()), name, type, state, versions);
    }

    private static StoredFile file(FileOwner owner, String name, String type, FileState state, int versions) {
        var all = new ArrayList<FileVersion>();
        for (int i = 1; i <= versions; i++) {
            all.add(new FileVersion(
                    i,
                    new FileName(name),
                    type,
                    345_678L * i,
                    new FileHash("ab".repeat(32)),
                    state,
                    Instant.parse("2026-01-12T09:30:00Z"),
                    "Тестова Олена Іванівна"));
        }
        return new StoredFile(FileId.random(), owner, new FileName(name), "додаток", all);
    }

    @Override
    public synchronized CardFiles files(CardId card) {
        refuse();
        return new CardFiles(stored, 100L * 1024 * 1024);
    }

    @Override
    public StoredFile upload(NewFile file, Transfer transfer) {
        refuse();
        transfer.progress(40, 100);
        while (held.getCount() > 0 && !transfer.cancelled()) {
            Thread.onSpinWait();
        }
        if (transfer.cancelled()) {
            throw new RegistryException(ErrorCode.FILE_TRANSFER_CANCELLED, "cancelled");
        }
        var made = file(file.owner(), file.name().text(), "application/pdf", FileState.WAITING, 1);
        synchronized (this) {
            sent.add(file.name().text());
            stored.add(made);
        }
        return made;
    }

    @Override
    public void download(CardId card, FileId file, FileVersion version, Path target, Transfer transfer) {
        refuse();
        try {
            Files.write(target, content);
            synchronized (this) {
                fetched.add(version.name().text());
            }
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_NOT_WRITTEN, "disk", e);
        }
    }

    @Override
    public StoredFile describe(RequestId request, CardId card, FileId file, FileName name, String note) {
        refuse();
        return stored.getFirst();
    }

    @Override
    public synchronized void remove(RequestId request, CardId card, FileId file, String reason) {
        refuse();
        stored.removeIf(one -> one.id().equals(file));
    }

    private void refuse() {
        if (refusal != null) {
            throw new RegistryException(refusal, "refused");
        }
    }
}
