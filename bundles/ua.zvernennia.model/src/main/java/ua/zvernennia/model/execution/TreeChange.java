package ua.zvernennia.model.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A tree while one act is being done to it; every node that is put gets the next revision. */
final class TreeChange {

    private final ExecutionTree before;
    private final Actor actor;
    private final Circumstances now;
    private final Map<NodeId, Resolution> resolutions = new LinkedHashMap<>();
    private final Map<NodeId, Execution> executions = new LinkedHashMap<>();
    private final List<TreeStep> steps = new ArrayList<>();
    private final Set<TreeWarning> warnings = EnumSet.noneOf(TreeWarning.class);
    private Optional<String> controlSetter;
    private boolean lifted;
    private boolean takenBack;
    private int ordinal;

    TreeChange(ExecutionTree before, Actor actor, Circumstances now) {
        this.before = before;
        this.actor = actor;
        this.now = now;
        before.resolutions().forEach(each -> resolutions.put(each.id(), each));
        before.executions().forEach(each -> executions.put(each.id(), each));
        controlSetter = before.controlSetter();
        ordinal = Stream.concat(
                        before.resolutions().stream().map(Resolution::ordinal),
                        before.executions().stream().map(Execution::ordinal))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    long revision() {
        return before.revision() + 1;
    }

    Actor actor() {
        return actor;
    }

    Circumstances now() {
        return now;
    }

    int nextOrdinal() {
        return ++ordinal;
    }

    int size() {
        return resolutions.size() + executions.size();
    }

    boolean knows(NodeId id) {
        return resolutions.containsKey(id) || executions.containsKey(id);
    }

    boolean isResolution(NodeId id) {
        return resolutions.containsKey(id);
    }

    Resolution resolution(NodeId id) {
        return Optional.ofNullable(resolutions.get(id)).orElseThrow(() -> Refusals.noNode(id));
    }

    Execution execution(NodeId id) {
        return Optional.ofNullable(executions.get(id)).orElseThrow(() -> Refusals.noNode(id));
    }

    Collection<Resolution> resolutions() {
        return List.copyOf(resolutions.values());
    }

    Collection<Execution> executions() {
        return List.copyOf(executions.values());
    }

    List<Execution> executionsOf(NodeId resolution) {
        return executions.values().stream()
                .filter(each -> each.resolution().equals(resolution))
                .toList();
    }

    List<Resolution> below(NodeId execution) {
        return resolutions.values().stream()
                .filter(each -> each.parent().filter(execution::equals).isPresent())
                .toList();
    }

    void put(Resolution resolution) {
        resolutions.put(resolution.id(), resolution.at(revision()));
    }

    void put(Execution execution) {
        executions.put(execution.id(), execution.at(revision()));
    }

    void removeExecutionsOf(NodeId resolution) {
        executions.values().removeIf(each -> each.resolution().equals(resolution));
    }

    void warn(TreeWarning warning) {
        warnings.add(warning);
    }

    /** Who puts a document under control first keeps it. */
    void underControlOf(String author) {
        if (controlSetter.isEmpty()) {
            controlSetter = Optional.of(author);
        }
    }

    void liftControl() {
        lifted = true;
    }

    /** A reopened document is under control again, by whoever had set it. */
    void takeControlBack() {
        takenBack = true;
    }

    /** Whoever takes the resolutions of {@code from} over also lifts the control that it set. */
    void controlGoes(String from, String to) {
        controlSetter = controlSetter.map(setter -> setter.equals(from) ? to : setter);
    }

    /** Records an act on a resolution, done in the position {@code as}. */
    void step(ActKind act, Resolution after, String from, String as, String remark) {
        steps.add(new TreeStep(
                Optional.of(after.id()),
                Optional.empty(),
                act,
                from,
                after.state().name(),
                actor.position(),
                actor.actingFor(as),
                actor.name(),
                remark,
                now.now()));
    }

    /** Records an act on an execution, done in the position {@code as}. */
    void step(ActKind act, Execution after, String from, String as, String remark) {
        steps.add(new TreeStep(
                Optional.of(after.resolution()),
                Optional.of(after.id()),
                act,
                from,
                after.state().name(),
                actor.position(),
                actor.actingFor(as),
                actor.name(),
                remark,
                now.now()));
    }

    /** Records an act on the document. */
    void step(ActKind act, String from, String to, String as, String remark) {
        steps.add(new TreeStep(
                Optional.empty(),
                Optional.empty(),
                act,
                from,
                to,
                actor.position(),
                actor.actingFor(as),
                actor.name(),
                remark,
                now.now()));
    }

    List<TreeStep> steps() {
        return steps;
    }

    Set<TreeWarning> warnings() {
        return warnings;
    }

    ExecutionTree tree() {
        return new ExecutionTree(
                before.card(),
                revision(),
                controlSetter,
                lifted ? Optional.of(now.now()) : before.controlLifted().filter(at -> !takenBack),
                List.copyOf(resolutions.values()),
                List.copyOf(executions.values()));
    }
}
