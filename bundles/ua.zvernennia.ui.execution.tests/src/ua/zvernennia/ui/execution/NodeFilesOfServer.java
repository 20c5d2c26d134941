package ua.zvernennia.ui.execution;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ua.zvernennia.api.FileService;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.files.FileVersion;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Files of nodes in memory, listed only; counts how often somebody asked. */
final class NodeFilesOfServer implements FileService {

    final AtomicInteger asked = new AtomicInteger();
    private final List<StoredFile> stored = new ArrayList<>();

    synchronized void put(FileOwner owner, String name) {
        var version = new FileVersion(
                1,
                new FileName(name),
                "application/octet-stream",
                12_345,
                new FileHash("ab".repeat(32)),
                FileState.CLEAN,
                Instant.parse("2026-01-12T09:30:00Z"),
                "Особа 1");
        stored.add(new StoredFile(FileId.random(), owner, new FileName(name), "", List.of(version)));
    }

    @Override
    public synchronized CardFiles files(CardId card) {
        asked.incrementAndGet();
        return new CardFiles(stored, 1024);
    }

    @Override
    public StoredFile upload(NewFile file, Transfer transfer) {
        throw new UnsupportedOperationException("listed only");
    }

    @Override
    public void download(CardId card, FileId file, FileVersion version, Path target, Transfer transfer) {
        throw new UnsupportedOperationException("listed only");
    }

    @Override
    public StoredFile describe(RequestId request, CardId card, FileId file, FileName name, String note) {
        throw new UnsupportedOperationException("listed only");
    }

    @Override
    public void remove(RequestId request, CardId card, FileId file, String reason) {
        throw new UnsupportedOperationException("listed only");
    }
}
