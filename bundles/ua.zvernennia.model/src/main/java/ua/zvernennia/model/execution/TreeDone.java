package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** The tree after an act, and what was done although somebody may have wanted it otherwise. */
public record TreeDone(TreeView view, Set<TreeWarning> warnings) {

    public TreeDone {
        requireNonNull(view, "view");
        warnings = Set.copyOf(warnings);
    }
}
