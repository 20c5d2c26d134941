package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One act that was done, for «Проходження» and the history.
 *
 * @param from name of the node's state before; empty for a new node
 * @param to name of the node's state after
 * @param position acted in
 * @param actedFor the position it was done for, when another one
 * @param actor display name
 */
public record TreeStep(
        Optional<NodeId> resolution,
        Optional<NodeId> execution,
        ActKind act,
        String from,
        String to,
        String position,
        Optional<String> actedFor,
        String actor,
        String remark,
        Instant at) {

    public TreeStep {
        requireNonNull(resolution, "resolution");
        requireNonNull(execution, "execution");
        requireNonNull(act, "act");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(position, "position");
        requireNonNull(actedFor, "actedFor");
        requireNonNull(actor, "actor");
        requireNonNull(remark, "remark");
        requireNonNull(at, "at");
    }
}
