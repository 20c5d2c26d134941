package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;

/** Which files there are; called inside a transaction. */
public interface FileRepository {

    /** Files that were not removed, in the order they were added. */
    List<StoredFile> of(CardId card);

    /** A file of that card that was not removed. */
    Optional<StoredFile> find(CardId card, FileId id);

    /** Whether the id is that of any file, also a removed one or one of another card. */
    boolean taken(FileId id);

    /** Whether the resolution or the execution is one of the card. */
    boolean ownerExists(FileOwner owner);

    /** How many files of the card were not removed. */
    int count(CardId card);

    /**
     * Adds a content: to a file that is there, or as the first of a new one.
     *
     * @return the number of the version
     */
    int addVersion(FileId id, FileOwner owner, String note, Version version);

    void describe(FileId id, FileName name, String note);

    void remove(FileId id, String reason, String by, Instant at);

    /** @param by display name */
    record Version(FileName name, FileHash hash, String by, String positionId, Instant at) {

        public Version {
            requireNonNull(name, "name");
            requireNonNull(hash, "hash");
            requireNonNull(by, "by");
            requireNonNull(positionId, "positionId");
            requireNonNull(at, "at");
        }
    }
}
