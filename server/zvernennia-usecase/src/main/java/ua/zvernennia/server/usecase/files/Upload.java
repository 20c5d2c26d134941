package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.OptionalInt;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.RequestId;

/**
 * An announced upload.
 *
 * @param id the request id of the write
 * @param userId UUID text of who announced it; nobody else may send
 * @param size of all bytes
 * @param version what it became; empty while bytes are missing
 */
public record Upload(
        RequestId id,
        String userId,
        FileOwner owner,
        FileId file,
        FileName name,
        String note,
        long size,
        FileHash hash,
        Instant begunAt,
        OptionalInt version) {

    public Upload {
        requireNonNull(id, "id");
        requireNonNull(userId, "userId");
        requireNonNull(owner, "owner");
        requireNonNull(file, "file");
        requireNonNull(name, "name");
        note = StoredFile.note(note);
        requireNonNull(hash, "hash");
        requireNonNull(begunAt, "begunAt");
        requireNonNull(version, "version");
    }

    /** Whether a repeat announces the same thing. */
    boolean sameAs(Upload other) {
        return userId.equals(other.userId)
                && owner.equals(other.owner)
                && file.equals(other.file)
                && name.equals(other.name)
                && note.equals(other.note)
                && size == other.size
                && hash.equals(other.hash);
    }
}
