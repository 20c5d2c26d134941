package ua.zvernennia.server.usecase.execution;

import java.util.List;
import ua.zvernennia.model.execution.ExecutionTree;
import ua.zvernennia.model.execution.TreeStep;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.registration.CardId;

/** Stored trees; called inside a transaction. */
public interface TreeRepository {

    /** The tree of a document; an empty one when nobody has resolved on it. */
    ExecutionTree find(CardId card);

    /** As {@link #find}, and until the end of the transaction nobody else gets it by this call. */
    ExecutionTree lock(CardId card);

    /** What was done to the tree, oldest first. */
    List<TreeStep> steps(CardId card);

    /**
     * What is open of a position: its executions, and the resolutions on documents whose author it is. The oldest
     * document first.
     */
    List<WorkNode> openOf(String position, int limit);

    /**
     * Stores what {@code after} changes; former states of the changed nodes are kept.
     *
     * @param before as {@link #lock} gave it
     */
    void save(ExecutionTree before, ExecutionTree after, List<TreeStep> steps);
}
