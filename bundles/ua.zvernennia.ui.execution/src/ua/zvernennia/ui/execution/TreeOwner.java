package ua.zvernennia.ui.execution;

import ua.zvernennia.model.execution.ActKind;

/** A part that shows a tree, for the handlers of the commands. */
interface TreeOwner {

    TreePane tree();

    /** Whether the act makes sense now. */
    default boolean offers(ActKind kind) {
        return tree() != null && tree().offers(kind);
    }
}
