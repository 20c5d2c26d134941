package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import ua.zvernennia.model.registration.CardState;

/**
 * What an act led to.
 *
 * @param cardState state of the document afterwards, the same or another one
 * @param steps what is to be recorded, in order
 */
public record Outcome(ExecutionTree tree, CardState cardState, List<TreeStep> steps, Set<TreeWarning> warnings) {

    public Outcome {
        requireNonNull(tree, "tree");
        requireNonNull(cardState, "cardState");
        steps = List.copyOf(steps);
        warnings = Set.copyOf(warnings);
    }
}
