package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.registration.CardId;

/** A resolution or an execution with the document it belongs to. */
public record WorkNode(CardId card, NodeId node) {

    public WorkNode {
        requireNonNull(card, "card");
        requireNonNull(node, "node");
    }
}
