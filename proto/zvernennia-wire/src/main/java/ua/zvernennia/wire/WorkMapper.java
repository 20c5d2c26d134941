package ua.zvernennia.wire;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.ActTemplate;
import ua.zvernennia.model.execution.Passage;
import ua.zvernennia.model.execution.Workload;
import ua.zvernennia.proto.v1.ActOnManyResponse;
import ua.zvernennia.proto.v1.GetPassageResponse;
import ua.zvernennia.proto.v1.ListWorkloadResponse;
import ua.zvernennia.proto.v1.TreeAct;
import ua.zvernennia.proto.v1.TreeActKind;
import ua.zvernennia.proto.v1.WorkNode;
import ua.zvernennia.proto.v1.WorkResult;
import ua.zvernennia.proto.v1.WorkloadRow;

/** Work on many nodes, and its figures. */
public final class WorkMapper {

    private WorkMapper() {}

    public static WorkNode toProto(ua.zvernennia.model.execution.WorkNode node) {
        return WorkNode.newBuilder()
                .setCardId(node.card().text())
                .setNodeId(node.node().text())
                .build();
    }

    public static ua.zvernennia.model.execution.WorkNode fromProto(WorkNode node) {
        return new ua.zvernennia.model.execution.WorkNode(
                CardMapper.cardId(node.getCardId(), "node.card"),
                TreeMapper.node(true, node.getNodeId(), "node").orElseThrow());
    }

    public static TreeAct toProto(ActTemplate template) {
        var message = TreeAct.newBuilder()
                .setKind(Names.toProto(TreeActKind.class, template.kind()))
                .setText(template.text())
                .setNote(template.note());
        template.person().ifPresent(message::setPersonId);
        template.date().ifPresent(date -> message.setDate(date.toString()));
        return message.build();
    }

    public static ActTemplate template(TreeAct act) {
        return new ActTemplate(
                Names.fromProto(ActKind.class, act.getKind(), "act.kind"),
                TreeMapper.position(act.hasPersonId(), act.getPersonId(), "person"),
                act.hasDate() ? Optional.of(Fields.date(act.getDate(), "date")) : Optional.empty(),
                act.getText(),
                act.getNote());
    }

    /** Id of a position that must be there. */
    public static String position(String text, String field) {
        return TreeMapper.position(true, text, field).orElseThrow();
    }

    public static ActOnManyResponse results(Collection<ua.zvernennia.model.execution.WorkResult> results) {
        var message = ActOnManyResponse.newBuilder();
        results.forEach(each -> message.addResults(WorkResult.newBuilder()
                .setNode(toProto(each.node()))
                .setNumber(each.number())
                .setRefusal(each.refusal().map(Enum::name).orElse(""))
                .putAllArguments(each.arguments())));
        return message.build();
    }

    public static List<ua.zvernennia.model.execution.WorkResult> results(ActOnManyResponse message) {
        return message.getResultsList().stream()
                .map(each -> new ua.zvernennia.model.execution.WorkResult(
                        fromProto(each.getNode()), each.getNumber(), code(each.getRefusal()), each.getArgumentsMap()))
                .toList();
    }

    public static ListWorkloadResponse workload(Collection<Workload> rows) {
        var message = ListWorkloadResponse.newBuilder();
        rows.forEach(row -> message.addRows(WorkloadRow.newBuilder()
                .setPositionId(row.position())
                .setNotStarted(row.notStarted())
                .setInWork(row.inWork())
                .setOverdue(row.overdue())
                .setDueSoon(row.dueSoon())
                .setToAccept(row.toAccept())
                .setDone(row.done())));
        return message.build();
    }

    public static List<Workload> workload(ListWorkloadResponse message) {
        return message.getRowsList().stream()
                .map(row -> new Workload(
                        row.getPositionId(),
                        row.getNotStarted(),
                        row.getInWork(),
                        row.getOverdue(),
                        row.getDueSoon(),
                        row.getToAccept(),
                        row.getDone()))
                .toList();
    }

    public static GetPassageResponse toProto(Passage passage) {
        return GetPassageResponse.newBuilder()
                .setDocuments(passage.documents())
                .setWithinOneDay(passage.withinOneDay())
                .setMedianDays(passage.medianDays())
                .setLongestDays(passage.longestDays())
                .build();
    }

    public static Passage fromProto(GetPassageResponse message) {
        return new Passage(
                message.getDocuments(), message.getWithinOneDay(), message.getMedianDays(), message.getLongestDays());
    }

    /** A code of a newer server is one that this version does not know. */
    private static Optional<ErrorCode> code(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (var code : ErrorCode.values()) {
            if (code.name().equals(name)) {
                return Optional.of(code);
            }
        }
        return Optional.of(ErrorCode.INTERNAL);
    }
}
