package ua.zvernennia.api;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.FileVersion;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/**
 * Files of cards. Calls block, transfers for minutes: never from the UI thread. The server alone has files; nothing of
 * them is kept here. A transfer that loses its line waits and goes on where it was.
 */
public interface FileService {

    /** @throws RegistryException {@link ErrorCode#FILES_HIDDEN} for who sees the card masked */
    CardFiles files(CardId card);

    /**
     * Sends a file; a repeat with the same request goes on, or returns what was stored.
     *
     * @throws RegistryException {@link ErrorCode#FILE_NOT_READ}, {@link ErrorCode#FILE_EMPTY},
     *     {@link ErrorCode#FILE_TOO_LARGE}, {@link ErrorCode#FILE_TYPE_NOT_ALLOWED},
     *     {@link ErrorCode#FILE_TYPE_MISMATCH} and the other refusals of the server,
     *     {@link ErrorCode#FILE_TRANSFER_CANCELLED}
     */
    StoredFile upload(NewFile file, Transfer transfer);

    /**
     * Fetches a version to a place; the file is there whole, or not at all.
     *
     * @param target replaced when it is there
     * @throws RegistryException {@link ErrorCode#FILE_NOT_CHECKED}, {@link ErrorCode#FILE_INFECTED},
     *     {@link ErrorCode#FILE_NOT_WRITTEN}, {@link ErrorCode#FILE_TRANSFER_CANCELLED}
     */
    void download(CardId card, FileId file, FileVersion version, Path target, Transfer transfer);

    /** Another name, another note. */
    StoredFile describe(RequestId request, CardId card, FileId file, FileName name, String note);

    /** @param reason 5..500 characters */
    void remove(RequestId request, CardId card, FileId file, String reason);

    /** @param sizeLimit bytes of one file */
    record CardFiles(List<StoredFile> files, long sizeLimit) {

        public CardFiles {
            files = List.copyOf(files);
        }
    }

    /**
     * A file to send.
     *
     * @param request born with the intention
     * @param file a new id, or that of the file that gets a new version
     */
    record NewFile(RequestId request, FileOwner owner, FileId file, FileName name, String note, Path source) {

        public NewFile {
            requireNonNull(request, "request");
            requireNonNull(owner, "owner");
            requireNonNull(file, "file");
            requireNonNull(name, "name");
            requireNonNull(note, "note");
            requireNonNull(source, "source");
        }
    }

    /** What is told of a transfer while it runs, on its thread, and how it is stopped. */
    interface Transfer {

        /** @param total bytes, all of them */
        void progress(long done, long total);

        /** The line is gone; the transfer waits for it. */
        void waiting();

        boolean cancelled();
    }
}
