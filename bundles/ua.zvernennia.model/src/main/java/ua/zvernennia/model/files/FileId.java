package ua.zvernennia.model.files;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identity of a file; all its versions share it. Born on the workstation. */
public record FileId(UUID value) {

    public FileId {
        requireNonNull(value, "value");
    }

    public static FileId random() {
        return new FileId(UUID.randomUUID());
    }

    public String text() {
        return value.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
