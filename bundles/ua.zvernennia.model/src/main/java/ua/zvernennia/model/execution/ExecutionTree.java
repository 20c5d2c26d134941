package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.zvernennia.model.registration.CardId;

/**
 * Everything that was resolved on a document, as one value.
 *
 * @param revision rises by one with every act; 0 for a document nobody has resolved on
 * @param controlSetter position that put the document under control and alone may lift it
 * @param resolutions in the order of creation
 * @param executions in the order of creation
 */
public record ExecutionTree(
        CardId card,
        long revision,
        Optional<String> controlSetter,
        Optional<Instant> controlLifted,
        List<Resolution> resolutions,
        List<Execution> executions) {

    public ExecutionTree {
        requireNonNull(card, "card");
        requireNonNull(controlSetter, "controlSetter");
        requireNonNull(controlLifted, "controlLifted");
        resolutions = resolutions.stream()
                .sorted(Comparator.comparingInt(Resolution::ordinal))
                .toList();
        executions = executions.stream()
                .sorted(Comparator.comparingInt(Execution::ordinal))
                .toList();
    }

    public static ExecutionTree empty(CardId card) {
        return new ExecutionTree(card, 0, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    public Optional<Resolution> resolution(NodeId id) {
        return resolutions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Execution> execution(NodeId id) {
        return executions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Resolutions on the document itself. */
    public List<Resolution> top() {
        return resolutions.stream().filter(each -> each.parent().isEmpty()).toList();
    }

    /** For whoever walks the whole tree: the executions of each resolution. */
    public Map<NodeId, List<Execution>> executionsByResolution() {
        return executions.stream().collect(Collectors.groupingBy(Execution::resolution));
    }

    /** For whoever walks the whole tree: the resolutions under each execution. */
    public Map<NodeId, List<Resolution>> resolutionsByExecution() {
        return resolutions.stream()
                .filter(each -> each.parent().isPresent())
                .collect(Collectors.groupingBy(each -> each.parent().orElseThrow()));
    }

    /** Those who took over from each execution, by delegation or after it was handed back. */
    public Map<NodeId, List<Execution>> successors() {
        return executions.stream()
                .filter(each -> each.delegatedFrom().isPresent())
                .collect(Collectors.groupingBy(each -> each.delegatedFrom().orElseThrow(), Collectors.toList()));
    }

    /** By id, for lookups in a loop. */
    public Map<NodeId, Execution> executionsById() {
        return executions.stream().collect(Collectors.toMap(Execution::id, Function.identity()));
    }
}
