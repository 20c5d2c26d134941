package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What the resolution editor holds.
 *
 * @param id identity of the resolution, born with the draft
 * @param parent the execution it is written under; empty on the document itself
 * @param author Автор резолюції: id of the position
 * @param authorised Уповноважений
 * @param control На контроль
 */
public record ResolutionDraft(
        NodeId id,
        Optional<NodeId> parent,
        String author,
        Optional<String> authorised,
        LocalDate date,
        String text,
        boolean control,
        List<ResolutionPoint> points,
        List<ExecutorLine> executors) {

    public static final int EXECUTORS_MAX = 500;

    public ResolutionDraft {
        requireNonNull(id, "id");
        requireNonNull(parent, "parent");
        requireNonNull(author, "author");
        requireNonNull(authorised, "authorised");
        requireNonNull(date, "date");
        points = List.copyOf(points);
        executors = List.copyOf(executors);
        text = points.isEmpty()
                ? Texts.required("resolutionText", text, Resolution.TEXT_MAX)
                : Texts.limited("resolutionText", text, Resolution.TEXT_MAX);
        limit("points", points.size(), Resolution.POINTS_MAX);
        limit("executors", executors.size(), EXECUTORS_MAX);
        if (executors.isEmpty()) {
            throw new RegistryException(
                    ErrorCode.REQUIRED_VALUE_MISSING, "executors: none", Map.of("field", "executors"));
        }
    }

    private static void limit(String field, int size, int max) {
        if (size > max) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    field + ": " + size + " (expected: <= " + max + ')',
                    Map.of("field", field, "limit", Integer.toString(max)));
        }
    }
}
