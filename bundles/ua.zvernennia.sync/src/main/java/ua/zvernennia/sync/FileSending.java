package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import ua.zvernennia.api.FileService.NewFile;
import ua.zvernennia.api.FileService.Transfer;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.rpc.FilesClient;

/** One upload, from the hash of the file to the server's answer, over as many lines as it takes. */
final class FileSending {

    private static final int BUFFER = 256 * 1024;

    private final Workstation workstation;
    private final NewFile file;
    private final Patience patience;

    FileSending(Workstation workstation, NewFile file, Patience patience) {
        this.workstation = requireNonNull(workstation, "workstation");
        this.file = requireNonNull(file, "file");
        this.patience = requireNonNull(patience, "patience");
    }

    StoredFile run(Transfer transfer) {
        var said = announcement(transfer);
        try {
            return patience.untilDone(
                    () -> workstation.ask(client -> attempt(client.files(), said, transfer)), transfer);
        } catch (RegistryException e) {
            if (e.code() == ErrorCode.FILE_TRANSFER_CANCELLED) {
                forget(said);
            }
            throw e;
        }
    }

    private StoredFile attempt(FilesClient files, FilesClient.Announcement said, Transfer transfer) {
        var begun = files.begin(said);
        if (begun.file().isPresent()) {
            return begun.file().get();
        }
        transfer.progress(begun.offset(), said.size());
        try (var content = from(begun.offset())) {
            return files.send(
                            said,
                            begun.offset(),
                            content,
                            sent -> transfer.progress(sent, said.size()),
                            transfer::cancelled)
                    .file()
                    .orElseThrow(() -> new RegistryException(
                            ErrorCode.FILE_NOT_READ, "the file is shorter now than when it was announced"));
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    private FilesClient.Announcement announcement(Transfer transfer) {
        try {
            long size = Files.size(file.source());
            if (size == 0) {
                throw new RegistryException(ErrorCode.FILE_EMPTY, "size: 0 bytes (expected: >= 1)");
            }
            return new FilesClient.Announcement(
                    file.request(), file.owner(), file.file(), file.name(), file.note(), size, hash(transfer));
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    private FileHash hash(Transfer transfer) throws IOException {
        var digest = FileHash.digest();
        try (var content = Files.newInputStream(file.source())) {
            for (var bytes = content.readNBytes(BUFFER); bytes.length > 0; bytes = content.readNBytes(BUFFER)) {
                if (transfer.cancelled()) {
                    throw new RegistryException(ErrorCode.FILE_TRANSFER_CANCELLED, "cancelled here");
                }
                digest.update(bytes);
            }
        }
        return FileHash.of(digest);
    }

    private InputStream from(long offset) throws IOException {
        return Channels.newInputStream(
                FileChannel.open(source(), StandardOpenOption.READ).position(offset));
    }

    private Path source() {
        return file.source();
    }

    /** A part that stays behind harms nobody: the server forgets it after a week. */
    private void forget(FilesClient.Announcement said) {
        try {
            workstation.ask(client -> {
                client.files().cancel(said.upload(), said.owner().card());
                return said;
            });
        } catch (RegistryException e) {
            System.getLogger(FileSending.class.getName())
                    .log(System.Logger.Level.DEBUG, "the part of a cancelled upload stays", e);
        }
    }

    private static RegistryException notRead(IOException cause) {
        return new RegistryException(ErrorCode.FILE_NOT_READ, "the file cannot be read", Map.of(), cause);
    }
}
