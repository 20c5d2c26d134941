package ua.zvernennia.model.people;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * Two applicants who are held for one person.
 *
 * @param duplicate name of the one who was merged, as their latest appeal has it
 * @param main name of the one who stands for both
 * @param reason in the words of who merged them
 * @param by display name
 */
public record PersonMerge(UUID id, String duplicate, String main, String reason, String by, Instant at) {

    public PersonMerge {
        requireNonNull(id, "id");
        requireNonNull(duplicate, "duplicate");
        requireNonNull(main, "main");
        requireNonNull(reason, "reason");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }
}
