package ua.zvernennia.model.execution;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Finds when a document came to whoever does the work himself. */
public final class DirectExecutor {

    private DirectExecutor() {}

    /** The execution that first reached a person who neither resolved nor delegated it further. */
    public static Optional<Execution> of(ExecutionTree tree) {
        return tree.executions().stream()
                .filter(each -> each.role() == ExecutorRole.MAIN && each.state().isLive())
                .filter(each -> each.times().received().isPresent())
                .filter(each -> tree.resolutions().stream()
                        .noneMatch(below ->
                                below.parent().filter(each.id()::equals).isPresent()
                                        && below.signedAt().isPresent()
                                        && below.state() != ResolutionState.CANCELLED))
                .min(Comparator.comparing(DirectExecutor::received).thenComparing(Execution::ordinal));
    }

    private static Instant received(Execution execution) {
        return execution.times().received().orElseThrow();
    }
}
