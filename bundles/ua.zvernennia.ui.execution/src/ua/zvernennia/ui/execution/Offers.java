package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Actor;
import ua.zvernennia.model.execution.Circumstances;
import ua.zvernennia.model.execution.ExecutionMove;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.ResolutionMove;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeRules;
import ua.zvernennia.model.execution.TreeView;

/**
 * Which acts make sense now, by the rules that the server asks as well. What is offered may still be refused there: by
 * a right, by what somebody else did meanwhile.
 */
final class Offers {

    private static final String ANY_TEXT = "-";

    private final TreeView view;
    private final Actor actor;
    private final Circumstances now;

    Offers(TreeView view, Actor actor, Circumstances now) {
        this.view = requireNonNull(view, "view");
        this.actor = requireNonNull(actor, "actor");
        this.now = requireNonNull(now, "now");
    }

    /** What may be done with the selected node, or with the document when none is selected. */
    Set<ActKind> of(Optional<NodeId> selected) {
        var offers = EnumSet.of(ActKind.PREPARE);
        if (selected.flatMap(view.tree()::execution).isEmpty()) {
            offers.add(ActKind.RESOLVE);
        }
        probe(offers, TreeAct.onDocument(ActKind.LIFT_CONTROL, "", Optional.empty()));
        probe(offers, TreeAct.onDocument(ActKind.ANSWER, ANY_TEXT, Optional.empty()));
        if (!offers.contains(ActKind.LIFT_CONTROL)
                && view.tree().controlLifted().isEmpty()) {
            probe(offers, TreeAct.onDocument(ActKind.PROPOSE_LIFT, "", Optional.empty())); // to whoever may lift it
        }
        selected.filter(id -> view.tree().execution(id).isPresent()).ifPresent(id -> onExecution(offers, id));
        selected.filter(id -> view.tree().resolution(id).isPresent()).ifPresent(id -> {
            probe(offers, TreeAct.of(ActKind.SIGN, id));
            probe(offers, TreeAct.of(ActKind.READY, id));
            probe(offers, TreeAct.of(ActKind.CANCEL, id, ANY_TEXT));
            onResolution(offers, view.tree().resolution(id).orElseThrow());
        });
        return offers;
    }

    private void onExecution(Set<ActKind> offers, NodeId id) {
        var execution = view.tree().execution(id).orElseThrow();
        if (execution.role() != ExecutorRole.INFORMATION) {
            probe(offers, TreeAct.of(ActKind.START, id));
            probe(offers, TreeAct.returned(id, ANY_TEXT, Optional.empty()));
        }
        probe(offers, TreeAct.of(ActKind.ACKNOWLEDGE, id));
        probe(offers, TreeAct.of(ActKind.INTERIM, id, ANY_TEXT));
        probe(offers, TreeAct.rework(id, ANY_TEXT, Optional.empty()));
        probe(offers, TreeAct.of(ActKind.ACCEPT, id));
        probe(offers, TreeAct.of(ActKind.WITHDRAW, id, ANY_TEXT));
        // To whom is not known yet, so only whose act it is and in which state.
        boolean received = execution.times().received().isPresent();
        if (received && actor.is(execution.executor())) {
            if (ExecutionMove.DELEGATE.startsIn(execution.state())) {
                offers.add(ActKind.DELEGATE);
            }
            if (ExecutionMove.RESOLVE.startsIn(execution.state())) {
                offers.add(ActKind.RESOLVE);
                offers.add(ActKind.COMPLETE); // over open work it is refused with the reason, which a grey button hides
            }
        }
        view.tree()
                .resolution(execution.resolution())
                .filter(resolution -> actor.is(resolution.author()))
                .filter(resolution -> ExecutionMove.REASSIGN.startsIn(execution.state()))
                .ifPresent(resolution -> offers.add(ActKind.REASSIGN));
    }

    /** What the new text will be is not known yet, so only whose act it is and in which state. */
    private void onResolution(Set<ActKind> offers, Resolution resolution) {
        if (ResolutionMove.CHANGE.startsIn(resolution.state())) {
            offers.add(ActKind.CHANGE);
        }
        boolean author = actor.is(resolution.author())
                || resolution.authorised().filter(actor::is).isPresent();
        if (author && ResolutionMove.REPLACE.startsIn(resolution.state()) && offers.contains(ActKind.CANCEL)) {
            offers.add(ActKind.REPLACE);
        }
    }

    private void probe(Set<ActKind> offers, TreeAct act) {
        if (TreeRules.refusal(view.tree(), act, actor, now).isEmpty()) {
            offers.add(act.kind());
        }
    }
}
