package ua.zvernennia.server.usecase.execution;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.execution.TreeRules;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.server.usecase.registration.AfterAct;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * Work ends with its document: what is open when a card is returned, forwarded, refused, withdrawn or void is cancelled,
 * so that nobody goes on for nothing; a reopened card is under control again.
 */
public final class FollowCard implements AfterAct {

    private final ExecutionPorts ports;

    public FollowCard(ExecutionPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    @Override
    public void moved(Caller caller, Card before, Card after, String reason) {
        if (before.state() == after.state()) {
            return;
        }
        var tree = ports.trees().lock(after.id());
        var outcome = TreeRules.follow(tree, after.state(), ports.actor(caller), ports.circumstances(before), reason);
        if (!outcome.steps().isEmpty()) {
            ports.trees().save(tree, outcome.tree(), outcome.steps());
        }
    }
}
