package ua.zvernennia.model.execution;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who stands above a place in the tree. */
final class Ancestry {

    private final TreeChange tree;

    Ancestry(TreeChange tree) {
        this.tree = tree;
    }

    /** How many resolutions stand from the top down to this place; 0 on the document itself. */
    int depth(Optional<NodeId> execution) {
        int depth = 0;
        var above = execution;
        while (above.isPresent()) {
            depth++;
            above = tree.resolution(tree.execution(above.get()).resolution()).parent();
        }
        return depth;
    }

    /** Authors and executors of everything above, who must not be told to do it again. */
    Set<String> people(Optional<NodeId> execution) {
        var people = new HashSet<String>();
        var above = execution;
        while (above.isPresent()) {
            var present = tree.execution(above.get());
            people.add(present.executor());
            people.addAll(delegators(present));
            var resolution = tree.resolution(present.resolution());
            people.add(resolution.author());
            above = resolution.parent();
        }
        return people;
    }

    /** The positions that handed this execution on, the nearest first. */
    Set<String> delegators(Execution execution) {
        var people = new HashSet<String>();
        var from = execution.delegatedFrom();
        while (from.isPresent()) {
            var earlier = tree.execution(from.get());
            people.add(earlier.executor());
            from = earlier.delegatedFrom();
        }
        return people;
    }
}
