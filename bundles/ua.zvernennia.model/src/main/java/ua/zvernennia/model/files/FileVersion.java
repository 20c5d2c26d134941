package ua.zvernennia.model.files;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One content of a file.
 *
 * @param number from 1
 * @param name as the file was called when this content came
 * @param type media type, found by the content
 * @param size in bytes
 * @param addedBy display name
 */
public record FileVersion(
        int number,
        FileName name,
        String type,
        long size,
        FileHash hash,
        FileState state,
        Instant addedAt,
        String addedBy) {

    public FileVersion {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(hash, "hash");
        requireNonNull(state, "state");
        requireNonNull(addedAt, "addedAt");
        requireNonNull(addedBy, "addedBy");
        if (number < 1) {
            throw new IllegalArgumentException("number: " + number + " (expected: >= 1)");
        }
    }

    public boolean readable() {
        return state == FileState.CLEAN;
    }
}
