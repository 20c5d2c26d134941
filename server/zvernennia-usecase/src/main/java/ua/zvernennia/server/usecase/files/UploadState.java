package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.model.files.StoredFile;

/**
 * How far an upload is.
 *
 * @param offset bytes that are here; of no meaning once it is stored
 * @param file what it became
 */
public record UploadState(long offset, Optional<StoredFile> file) {

    public UploadState {
        requireNonNull(file, "file");
    }

    static UploadState at(long offset) {
        return new UploadState(offset, Optional.empty());
    }

    static UploadState stored(StoredFile file) {
        return new UploadState(0, Optional.of(file));
    }
}
