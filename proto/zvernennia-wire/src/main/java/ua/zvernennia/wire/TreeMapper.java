package ua.zvernennia.wire;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.ExecutionReport;
import ua.zvernennia.model.execution.ExecutionTimes;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.proto.v1.Execution;
import ua.zvernennia.proto.v1.ExecutionState;
import ua.zvernennia.proto.v1.ExecutionTree;
import ua.zvernennia.proto.v1.ExecutionTreeView;
import ua.zvernennia.proto.v1.ExecutorRole;
import ua.zvernennia.proto.v1.Resolution;
import ua.zvernennia.proto.v1.ResolutionPoint;
import ua.zvernennia.proto.v1.ResolutionState;
import ua.zvernennia.proto.v1.TreeActKind;
import ua.zvernennia.proto.v1.TreeStep;

/** Trees of resolutions and executions as they are read; what people ask for is in {@link TreeActMapper}. */
public final class TreeMapper {

    private TreeMapper() {}

    public static ExecutionTreeView toProto(TreeView view) {
        var message = ExecutionTreeView.newBuilder()
                .setTree(toProto(view.tree()))
                .setCardState(CardMapper.toProto(view.cardState()));
        view.steps().forEach(step -> message.addSteps(toProto(step)));
        view.controlDate().ifPresent(date -> message.setControlDate(date.toString()));
        view.registeredOn().ifPresent(date -> message.setRegisteredOn(date.toString()));
        return message.build();
    }

    public static TreeView fromProto(ExecutionTreeView view) {
        Fields.present(view.hasTree(), "view.tree");
        return new TreeView(
                fromProto(view.getTree()),
                view.getStepsList().stream().map(TreeMapper::fromProto).toList(),
                CardMapper.fromProto(view.getCardState()),
                view.hasControlDate()
                        ? Optional.of(Fields.date(view.getControlDate(), "view.controlDate"))
                        : Optional.empty(),
                view.hasRegisteredOn()
                        ? Optional.of(Fields.date(view.getRegisteredOn(), "view.registeredOn"))
                        : Optional.empty());
    }

    static ResolutionPoint toProto(ua.zvernennia.model.execution.ResolutionPoint point) {
        return ResolutionPoint.newBuilder()
                .setPoint(point.point())
                .setSubPoint(point.subPoint())
                .setText(point.text())
                .build();
    }

    static ua.zvernennia.model.execution.ResolutionPoint fromProto(ResolutionPoint point) {
        return new ua.zvernennia.model.execution.ResolutionPoint(
                point.getPoint(), point.getSubPoint(), point.getText());
    }

    static NodeId node(String text, String field) {
        return NodeId.parse(Fields.uuid(text, field));
    }

    static Optional<NodeId> node(boolean present, String text, String field) {
        return present ? Optional.of(node(text, field)) : Optional.empty();
    }

    static Optional<String> position(boolean present, String text, String field) {
        return present ? Optional.of(Fields.uuid(text, field)) : Optional.empty();
    }

    private static ExecutionTree toProto(ua.zvernennia.model.execution.ExecutionTree tree) {
        var message = ExecutionTree.newBuilder().setCardId(tree.card().text()).setRevision(tree.revision());
        tree.controlSetter().ifPresent(message::setControlSetterId);
        set(tree.controlLifted(), message::setControlLifted);
        tree.resolutions().forEach(each -> message.addResolutions(toProto(each)));
        tree.executions().forEach(each -> message.addExecutions(toProto(each)));
        return message.build();
    }

    private static ua.zvernennia.model.execution.ExecutionTree fromProto(ExecutionTree tree) {
        return new ua.zvernennia.model.execution.ExecutionTree(
                CardMapper.cardId(tree.getCardId(), "tree.cardId"),
                tree.getRevision(),
                position(tree.hasControlSetterId(), tree.getControlSetterId(), "tree.controlSetterId"),
                instant(tree.hasControlLifted(), tree.getControlLifted()),
                tree.getResolutionsList().stream().map(TreeMapper::fromProto).toList(),
                tree.getExecutionsList().stream().map(TreeMapper::fromProto).toList());
    }

    private static Resolution toProto(ua.zvernennia.model.execution.Resolution resolution) {
        var message = Resolution.newBuilder()
                .setId(resolution.id().text())
                .setRevision(resolution.revision())
                .setOrdinal(resolution.ordinal())
                .setAuthorId(resolution.author())
                .setState(Names.toProto(ResolutionState.class, resolution.state()))
                .setText(resolution.text())
                .setDate(resolution.date().toString())
                .setControl(resolution.control())
                .setPreparedBy(resolution.preparedBy())
                .setCreatedAt(Fields.timestamp(resolution.createdAt()))
                .setEndReason(resolution.endReason());
        resolution.parent().ifPresent(id -> message.setParentExecutionId(id.text()));
        resolution.authorised().ifPresent(message::setAuthorisedId);
        resolution.points().forEach(point -> message.addPoints(toProto(point)));
        resolution.replaces().ifPresent(id -> message.setReplacesId(id.text()));
        set(resolution.signedAt(), message::setSignedAt);
        set(resolution.endedAt(), message::setEndedAt);
        return message.build();
    }

    private static ua.zvernennia.model.execution.Resolution fromProto(Resolution resolution) {
        return new ua.zvernennia.model.execution.Resolution(
                node(resolution.getId(), "resolution.id"),
                resolution.getRevision(),
                resolution.getOrdinal(),
                node(resolution.hasParentExecutionId(), resolution.getParentExecutionId(), "resolution.parent"),
                Fields.uuid(resolution.getAuthorId(), "resolution.author"),
                position(resolution.hasAuthorisedId(), resolution.getAuthorisedId(), "resolution.authorised"),
                Names.fromProto(
                        ua.zvernennia.model.execution.ResolutionState.class, resolution.getState(), "resolution.state"),
                resolution.getText(),
                Fields.date(resolution.getDate(), "resolution.date"),
                resolution.getControl(),
                resolution.getPointsList().stream().map(TreeMapper::fromProto).toList(),
                node(resolution.hasReplacesId(), resolution.getReplacesId(), "resolution.replaces"),
                resolution.getPreparedBy(),
                Fields.instant(resolution.hasCreatedAt(), resolution.getCreatedAt(), "resolution.createdAt"),
                instant(resolution.hasSignedAt(), resolution.getSignedAt()),
                instant(resolution.hasEndedAt(), resolution.getEndedAt()),
                resolution.getEndReason());
    }

    private static Execution toProto(ua.zvernennia.model.execution.Execution execution) {
        var message = Execution.newBuilder()
                .setId(execution.id().text())
                .setRevision(execution.revision())
                .setOrdinal(execution.ordinal())
                .setResolutionId(execution.resolution().text())
                .setPoint(execution.point())
                .setExecutorId(execution.executor())
                .setUnitId(execution.unit())
                .setRole(Names.toProto(ExecutorRole.class, execution.role()))
                .setImportant(execution.important())
                .setState(Names.toProto(ExecutionState.class, execution.state()))
                .setResult(execution.report().result())
                .setNote(execution.report().note())
                .setReason(execution.reason())
                .setReworks(execution.reworks());
        execution.term().ifPresent(term -> message.setTerm(term.toString()));
        execution.delegatedFrom().ifPresent(id -> message.setDelegatedFromId(id.text()));
        execution.report().by().ifPresent(message::setDoneById);
        execution.proposed().ifPresent(message::setProposedId);
        var times = execution.times();
        set(times.received(), message::setReceivedAt);
        set(times.seen(), message::setSeenAt);
        set(times.started(), message::setStartedAt);
        set(times.done(), message::setDoneAt);
        set(times.closed(), message::setClosedAt);
        return message.build();
    }

    private static ua.zvernennia.model.execution.Execution fromProto(Execution execution) {
        return new ua.zvernennia.model.execution.Execution(
                node(execution.getId(), "execution.id"),
                execution.getRevision(),
                execution.getOrdinal(),
                node(execution.getResolutionId(), "execution.resolution"),
                execution.getPoint(),
                Fields.uuid(execution.getExecutorId(), "execution.executor"),
                Fields.uuid(execution.getUnitId(), "execution.unit"),
                Names.fromProto(
                        ua.zvernennia.model.execution.ExecutorRole.class, execution.getRole(), "execution.role"),
                execution.getImportant(),
                execution.hasTerm()
                        ? Optional.of(Fields.date(execution.getTerm(), "execution.term"))
                        : Optional.empty(),
                Names.fromProto(
                        ua.zvernennia.model.execution.ExecutionState.class, execution.getState(), "execution.state"),
                node(execution.hasDelegatedFromId(), execution.getDelegatedFromId(), "execution.delegatedFrom"),
                new ExecutionTimes(
                        instant(execution.hasReceivedAt(), execution.getReceivedAt()),
                        instant(execution.hasSeenAt(), execution.getSeenAt()),
                        instant(execution.hasStartedAt(), execution.getStartedAt()),
                        instant(execution.hasDoneAt(), execution.getDoneAt()),
                        instant(execution.hasClosedAt(), execution.getClosedAt())),
                new ExecutionReport(
                        position(execution.hasDoneById(), execution.getDoneById(), "execution.doneBy"),
                        execution.getResult(),
                        execution.getNote()),
                execution.getReason(),
                position(execution.hasProposedId(), execution.getProposedId(), "execution.proposed"),
                execution.getReworks());
    }

    private static TreeStep toProto(ua.zvernennia.model.execution.TreeStep step) {
        var message = TreeStep.newBuilder()
                .setAct(Names.toProto(TreeActKind.class, step.act()))
                .setFrom(step.from())
                .setTo(step.to())
                .setPositionId(step.position())
                .setActor(step.actor())
                .setRemark(step.remark())
                .setAt(Fields.timestamp(step.at()));
        step.resolution().ifPresent(id -> message.setResolutionId(id.text()));
        step.execution().ifPresent(id -> message.setExecutionId(id.text()));
        step.actedFor().ifPresent(message::setActedForId);
        return message.build();
    }

    private static ua.zvernennia.model.execution.TreeStep fromProto(TreeStep step) {
        return new ua.zvernennia.model.execution.TreeStep(
                node(step.hasResolutionId(), step.getResolutionId(), "step.resolution"),
                node(step.hasExecutionId(), step.getExecutionId(), "step.execution"),
                Names.fromProto(ActKind.class, step.getAct(), "step.act"),
                step.getFrom(),
                step.getTo(),
                Fields.uuid(step.getPositionId(), "step.position"),
                position(step.hasActedForId(), step.getActedForId(), "step.actedFor"),
                step.getActor(),
                step.getRemark(),
                Fields.instant(step.hasAt(), step.getAt(), "step.at"));
    }

    private static void set(Optional<Instant> at, Consumer<Timestamp> setter) {
        at.map(Fields::timestamp).ifPresent(setter);
    }

    private static Optional<Instant> instant(boolean present, Timestamp time) {
        return present ? Optional.of(Fields.instant(true, time, "time")) : Optional.empty();
    }
}
