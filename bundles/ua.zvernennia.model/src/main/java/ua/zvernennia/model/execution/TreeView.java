package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.registration.CardState;

/**
 * A tree with what the workstation shows beside it.
 *
 * @param steps everything that was done, oldest first
 * @param controlDate Контрольний термін of the document
 * @param registeredOn day of registration in Kyiv; empty from a server that does not tell it
 */
public record TreeView(
        ExecutionTree tree,
        List<TreeStep> steps,
        CardState cardState,
        Optional<LocalDate> controlDate,
        Optional<LocalDate> registeredOn) {

    public TreeView {
        requireNonNull(tree, "tree");
        steps = List.copyOf(steps);
        requireNonNull(cardState, "cardState");
        requireNonNull(controlDate, "controlDate");
        requireNonNull(registeredOn, "registeredOn");
    }

    /** Without the day of registration. */
    public TreeView(ExecutionTree tree, List<TreeStep> steps, CardState cardState, Optional<LocalDate> controlDate) {
        this(tree, steps, cardState, controlDate, Optional.empty());
    }
}
