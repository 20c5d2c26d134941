package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the resolution editor.
 *
 * @param point index of the point from 1; 0 for the whole resolution
 * @param executor id of the position
 */
public record ExecutorLine(
        NodeId id, int point, String executor, ExecutorRole role, boolean important, Optional<LocalDate> term) {

    public ExecutorLine {
        requireNonNull(id, "id");
        requireNonNull(executor, "executor");
        requireNonNull(role, "role");
        requireNonNull(term, "term");
    }
}
