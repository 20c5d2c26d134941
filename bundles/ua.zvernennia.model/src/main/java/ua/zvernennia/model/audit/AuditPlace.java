package ua.zvernennia.model.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Where a row stands when rows are read newest first: the page after it begins with the next older one.
 *
 * @param at to the microsecond
 * @param id tells apart what happened in one microsecond
 */
public record AuditPlace(Instant at, long id) {

    public AuditPlace {
        requireNonNull(at, "at");
    }
}
