package ua.zvernennia.model.files;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * A file with everything it has been.
 *
 * @param note what it is, in the words of whoever added it; may be empty
 * @param versions oldest first, at least one
 */
public record StoredFile(FileId id, FileOwner owner, FileName name, String note, List<FileVersion> versions) {

    /** Longest note, in characters. */
    public static final int NOTE_MAX = 500;

    /** Longest reason of a removal, in characters. */
    public static final int REASON_MAX = 500;

    /** @throws RegistryException {@link ErrorCode#TEXT_TOO_LONG} for the note */
    public StoredFile {
        requireNonNull(id, "id");
        requireNonNull(owner, "owner");
        requireNonNull(name, "name");
        note = note(note);
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("versions: none (expected: at least one)");
        }
    }

    /** A note as it is kept. */
    public static String note(String text) {
        var stripped = requireNonNull(text, "note").strip();
        if (stripped.length() > NOTE_MAX || stripped.indexOf('\0') >= 0) {
            throw new RegistryException(
                    ErrorCode.TEXT_TOO_LONG,
                    "note: " + stripped.length() + " characters (expected: <= " + NOTE_MAX + ", no U+0000)",
                    Map.of("field", "fileNote", "limit", Integer.toString(NOTE_MAX)));
        }
        return stripped;
    }

    public FileVersion latest() {
        return versions.getLast();
    }

    public Optional<FileVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }
}
