package ua.zvernennia.server.main.serving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.TreeView;

/** A tree as text, with the people by name and without dates, and below it what was done by whom. */
final class TreePrint {

    private final TreeView view;
    private final Map<String, String> names;
    private final Map<NodeId, List<Execution>> executions;
    private final Map<NodeId, List<Resolution>> below;
    private final StringBuilder text = new StringBuilder();

    TreePrint(TreeView view, Map<String, String> names) {
        this.view = view;
        this.names = names;
        executions = view.tree().executionsByResolution();
        below = view.tree().resolutionsByExecution();
    }

    String text() {
        text.append(view.cardState()).append('\n');
        view.tree().top().forEach(each -> resolution(each, 0));
        text.append('\n');
        for (var step : view.steps()) {
            text.append(name(step.position()))
                    .append(": ")
                    .append(step.act())
                    .append(step.from().isEmpty() ? "" : ' ' + step.from())
                    .append(step.to().isEmpty() ? "" : " > " + step.to())
                    .append(step.remark().isEmpty() ? "" : " «" + step.remark() + '»')
                    .append('\n');
        }
        return text.toString();
    }

    private void resolution(Resolution resolution, int depth) {
        indent(depth)
                .append(resolution.isCompound() ? "Складна резолюція " : "Резолюція ")
                .append(name(resolution.author()))
                .append(" [")
                .append(resolution.state())
                .append("] ")
                .append(resolution.text())
                .append(resolution.points().stream()
                        .map(point -> point.label() + ' ' + point.text())
                        .collect(Collectors.joining("; ")))
                .append('\n');
        executions.getOrDefault(resolution.id(), List.of()).forEach(each -> execution(each, depth + 1));
    }

    private void execution(Execution execution, int depth) {
        indent(depth)
                .append(execution.role())
                .append(' ')
                .append(name(execution.executor()))
                .append(execution.point() == 0 ? "" : " до п. " + execution.point())
                .append(" [")
                .append(execution.state())
                .append(']')
                .append(
                        execution.report().result().isEmpty()
                                ? ""
                                : " «" + execution.report().result() + '»')
                .append(execution.reworks() == 0 ? "" : " доопрацювань: " + execution.reworks())
                .append(from(execution).map(who -> " від " + who).orElse(""))
                .append('\n');
        below.getOrDefault(execution.id(), List.of()).forEach(each -> resolution(each, depth + 1));
    }

    private Optional<String> from(Execution execution) {
        return execution.delegatedFrom().flatMap(view.tree()::execution).map(each -> name(each.executor()));
    }

    private String name(String position) {
        return names.getOrDefault(position, "?");
    }

    private StringBuilder indent(int depth) {
        return text.append("  ".repeat(depth));
    }
}
