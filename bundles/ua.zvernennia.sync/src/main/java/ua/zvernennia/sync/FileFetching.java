package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import ua.zvernennia.api.FileService.Transfer;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileVersion;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.rpc.FilesClient;

/** One download: beside its target until it is whole and its hash is right, over as many lines as it takes. */
final class FileFetching {

    private final Workstation workstation;
    private final CardId card;
    private final FileId file;
    private final FileVersion version;
    private final Patience patience;

    FileFetching(Workstation workstation, CardId card, FileId file, FileVersion version, Patience patience) {
        this.workstation = requireNonNull(workstation, "workstation");
        this.card = requireNonNull(card, "card");
        this.file = requireNonNull(file, "file");
        this.version = requireNonNull(version, "version");
        this.patience = requireNonNull(patience, "patience");
    }

    void run(Path target, Transfer transfer) {
        try {
            var part = Files.createTempFile(target.toAbsolutePath().getParent(), ".zvernennia-", ".part");
            try {
                patience.untilDone(() -> workstation.ask(client -> attempt(client.files(), part, transfer)), transfer);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private Path attempt(FilesClient files, Path part, Transfer transfer) {
        try {
            long offset = Files.size(part);
            try (var out = Files.newOutputStream(part, StandardOpenOption.APPEND)) {
                var progress = new Progress(out, offset, transfer);
                files.download(card, file, version.number(), offset, progress::take, transfer::cancelled);
            }
            return checked(part);
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private Path checked(Path part) throws IOException {
        var digest = FileHash.digest();
        digest.update(Files.readAllBytes(part));
        if (!FileHash.of(digest).equals(version.hash())) {
            Files.write(part, new byte[0]);
            throw new RegistryException(ErrorCode.FILE_DAMAGED, "the hash is another one");
        }
        return part;
    }

    private static RegistryException notWritten(IOException cause) {
        return new RegistryException(ErrorCode.FILE_NOT_WRITTEN, "the file cannot be written", cause);
    }

    /** Writes and tells. */
    private final class Progress {

        private final OutputStream out;
        private final Transfer transfer;
        private long done;

        Progress(OutputStream out, long offset, Transfer transfer) {
            this.out = out;
            this.transfer = transfer;
            done = offset;
        }

        void take(byte[] bytes) {
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw notWritten(e);
            }
            done += bytes.length;
            transfer.progress(done, version.size());
        }
    }
}
