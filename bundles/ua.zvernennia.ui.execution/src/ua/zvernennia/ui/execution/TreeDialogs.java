package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Actor;
import ua.zvernennia.model.execution.Circumstances;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeView;

/** The window that an act needs: the resolution editor, or a few fields, with the consequences said first. */
final class TreeDialogs {

    private final Shell shell;
    private final TreeServices services;
    private final TreeView view;
    private final Circumstances now;
    private final Submitter submitter;
    private final Actor actor;

    TreeDialogs(Shell shell, TreeServices services, TreeView view, Circumstances now, Submitter submitter) {
        this.shell = requireNonNull(shell, "shell");
        this.services = requireNonNull(services, "services");
        this.view = requireNonNull(view, "view");
        this.now = requireNonNull(now, "now");
        this.submitter = requireNonNull(submitter, "submitter");
        actor = services.actor().orElseThrow();
    }

    /** Blocks until the person has decided. */
    void open(ActKind kind, Optional<NodeId> node) {
        switch (kind) {
            case RESOLVE, PREPARE -> edit(ResolutionDialog.Purpose.NEW, newForm(node), "");
            case CHANGE -> node.ifPresent(id -> edit(ResolutionDialog.Purpose.CHANGE, storedForm(id), ""));
            case REPLACE ->
                node.ifPresent(id -> edit(
                        ResolutionDialog.Purpose.REPLACE,
                        storedForm(id).replacing(now.today()),
                        consequences(ActKind.CANCEL, node)));
            default ->
                new ActDialog(
                                shell,
                                kind,
                                node,
                                services.chooser(services.people(), now.today()),
                                now.today(),
                                consequences(kind, node),
                                submitter)
                        .open();
        }
    }

    private ResolutionForm newForm(Optional<NodeId> node) {
        var above = node.flatMap(view.tree()::execution).filter(each -> actor.is(each.executor()));
        // Below the work of somebody absent, whoever stands in resolves in their name.
        return new ResolutionForm(
                above.map(Execution::id), above.map(Execution::executor).orElse(actor.position()), now.today());
    }

    private ResolutionForm storedForm(NodeId id) {
        return new ResolutionForm(
                view.tree().resolution(id).orElseThrow(),
                view.tree().executions().stream()
                        .filter(each -> each.resolution().equals(id))
                        .toList());
    }

    private void edit(ResolutionDialog.Purpose purpose, ResolutionForm form, String consequences) {
        new ResolutionDialog(
                        shell,
                        form,
                        purpose,
                        position -> services.mayResolve() && actor.is(position),
                        services.people(),
                        services.chooser(services.people(), now.today()),
                        now.today(),
                        consequences,
                        submitter)
                .open();
    }

    private String consequences(ActKind kind, Optional<NodeId> node) {
        boolean takes = kind == ActKind.CANCEL || kind == ActKind.WITHDRAW;
        return node.filter(id -> takes)
                .map(id -> new Consequences(view, services.people()).of(TreeAct.of(kind, id, "-"), actor, now))
                .orElse("");
    }
}
