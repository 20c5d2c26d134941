package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.Actor;
import ua.zvernennia.model.execution.Circumstances;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionState;
import ua.zvernennia.model.execution.ExecutionTree;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeRules;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.ui.Texts;

/** What an act takes away from others, computed by the rules that the server asks as well and said before it is done. */
final class Consequences {

    /** More names than a sentence holds. */
    private static final int NAMES_MAX = 6;

    private final TreeView view;
    private final People people;

    Consequences(TreeView view, People people) {
        this.view = requireNonNull(view, "view");
        this.people = requireNonNull(people, "people");
    }

    /** A sentence; empty when nobody loses work by it, or when it may not be done at all. */
    String of(TreeAct act, Actor actor, Circumstances now) {
        try {
            return said(TreeRules.decide(view.tree(), act, actor, now, 0).tree());
        } catch (RegistryException refused) {
            return ""; // the server says why when it is asked
        }
    }

    private String said(ExecutionTree after) {
        var lost = after.executions().stream()
                .filter(each -> each.state() == ExecutionState.CANCELLED)
                .map(each -> view.tree().execution(each.id()).orElse(null))
                .filter(Objects::nonNull)
                .filter(each -> each.state() != ExecutionState.CANCELLED)
                .toList();
        if (lost.isEmpty()) {
            return "";
        }
        long resolutions = after.resolutions().stream()
                .filter(each -> !each.state().isOpen())
                .filter(each -> view.tree()
                        .resolution(each.id())
                        .filter(before -> before.state().isOpen())
                        .isPresent())
                .count();
        return Texts.format(Messages.Consequences_lost, lost.size(), resolutions, names(lost));
    }

    private String names(List<Execution> lost) {
        var names = lost.stream()
                .limit(NAMES_MAX)
                .map(each -> people.name(each.executor()) + " (" + States.name(each.state()) + ')')
                .collect(Collectors.joining(", "));
        return lost.size() > NAMES_MAX ? names + " …" : names;
    }
}
