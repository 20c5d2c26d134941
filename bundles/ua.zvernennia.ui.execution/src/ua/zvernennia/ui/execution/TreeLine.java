package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.ui.Tone;

/**
 * One line of the tree as it is shown; texts only, so that it can be tested without a window.
 *
 * @param node the resolution or execution it stands for
 * @param resolution whether it is a resolution
 * @param title «Складна резолюція 06.11.2013 …», «Виконання …», «До відома …»
 * @param state sign and word, e.g. «◐ На виконанні»
 * @param term the term, «не вказано» for none
 * @param left days until the term, or since it
 * @param took how long it has been, or was, with this person
 * @param tone what the colour of the line means
 */
record TreeLine(
        NodeId node,
        boolean resolution,
        String title,
        String state,
        String term,
        String left,
        String took,
        Tone tone,
        Optional<NodeId> parent,
        List<TreeLine> children) {

    TreeLine {
        requireNonNull(node, "node");
        requireNonNull(tone, "tone");
        requireNonNull(parent, "parent");
        children = List.copyOf(children);
    }
}
