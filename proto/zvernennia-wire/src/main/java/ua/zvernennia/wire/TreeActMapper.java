package ua.zvernennia.wire;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.proto.v1.CountExecutionFoldersResponse;
import ua.zvernennia.proto.v1.ExecutionFolder;
import ua.zvernennia.proto.v1.ExecutionFolderRow;
import ua.zvernennia.proto.v1.ExecutionState;
import ua.zvernennia.proto.v1.ExecutorLine;
import ua.zvernennia.proto.v1.ExecutorRole;
import ua.zvernennia.proto.v1.FolderCount;
import ua.zvernennia.proto.v1.ResolutionDraft;
import ua.zvernennia.proto.v1.TreeAct;
import ua.zvernennia.proto.v1.TreeActKind;
import ua.zvernennia.proto.v1.TreeWarning;

/** What people do to trees, and their folders. */
public final class TreeActMapper {

    private TreeActMapper() {}

    public static TreeAct toProto(ua.zvernennia.model.execution.TreeAct act) {
        var message = TreeAct.newBuilder()
                .setKind(Names.toProto(TreeActKind.class, act.kind()))
                .setText(act.text())
                .setNote(act.note());
        act.node().ifPresent(id -> message.setNodeId(id.text()));
        act.created().ifPresent(id -> message.setCreatedId(id.text()));
        act.person().ifPresent(message::setPersonId);
        act.date().ifPresent(date -> message.setDate(date.toString()));
        act.draft().ifPresent(draft -> message.setDraft(toProto(draft)));
        return message.build();
    }

    public static ua.zvernennia.model.execution.TreeAct fromProto(TreeAct act) {
        return new ua.zvernennia.model.execution.TreeAct(
                Names.fromProto(ActKind.class, act.getKind(), "act.kind"),
                TreeMapper.node(act.hasNodeId(), act.getNodeId(), "act.node"),
                TreeMapper.node(act.hasCreatedId(), act.getCreatedId(), "act.created"),
                TreeMapper.position(act.hasPersonId(), act.getPersonId(), "person"),
                act.hasDate() ? Optional.of(Fields.date(act.getDate(), "date")) : Optional.empty(),
                act.getText(),
                act.getNote(),
                act.hasDraft() ? Optional.of(fromProto(act.getDraft())) : Optional.empty());
    }

    public static List<TreeWarning> warnings(Set<ua.zvernennia.model.execution.TreeWarning> warnings) {
        return warnings.stream()
                .sorted()
                .map(each -> Names.toProto(TreeWarning.class, each))
                .toList();
    }

    /** Warnings of a newer server are left out: they only inform. */
    public static Set<ua.zvernennia.model.execution.TreeWarning> warnings(Collection<TreeWarning> warnings) {
        return warnings.stream()
                .filter(each -> each != TreeWarning.UNRECOGNIZED && each != TreeWarning.TREE_WARNING_UNSPECIFIED)
                .map(each -> Names.fromProto(ua.zvernennia.model.execution.TreeWarning.class, each, "warning"))
                .collect(Collectors.toSet());
    }

    public static ExecutionFolder toProto(Folder folder) {
        return Names.toProto(ExecutionFolder.class, folder);
    }

    public static Folder fromProto(ExecutionFolder folder) {
        return Names.fromProto(Folder.class, folder, "folder");
    }

    public static CountExecutionFoldersResponse toProto(Map<Folder, Integer> counts) {
        var message = CountExecutionFoldersResponse.newBuilder();
        counts.forEach((folder, count) -> message.addCounts(
                FolderCount.newBuilder().setFolder(toProto(folder)).setCount(count)));
        return message.build();
    }

    /** Folders of a newer server are left out. */
    public static Map<Folder, Integer> fromProto(CountExecutionFoldersResponse response) {
        var counts = new EnumMap<Folder, Integer>(Folder.class);
        response.getCountsList().stream()
                .filter(each -> each.getFolder() != ExecutionFolder.UNRECOGNIZED)
                .forEach(each -> counts.put(fromProto(each.getFolder()), each.getCount()));
        return counts;
    }

    public static ExecutionFolderRow toProto(FolderRow row) {
        var message = ExecutionFolderRow.newBuilder()
                .setCardId(row.card().text())
                .setExecutionId(row.execution().text())
                .setNumber(row.number())
                .setSummary(row.summary())
                .setAuthor(row.author())
                .setExecutor(row.executor())
                .setText(row.text())
                .setRole(Names.toProto(ExecutorRole.class, row.role()))
                .setImportant(row.important())
                .setState(Names.toProto(ExecutionState.class, row.state()))
                .setReworks(row.reworks());
        row.due().ifPresent(day -> message.setDue(day.toString()));
        return message.build();
    }

    public static FolderRow fromProto(ExecutionFolderRow row) {
        return new FolderRow(
                CardMapper.cardId(row.getCardId(), "row.cardId"),
                TreeMapper.node(row.getExecutionId(), "row.execution"),
                row.getNumber(),
                row.getSummary(),
                row.getAuthor(),
                row.getExecutor(),
                row.getText(),
                Names.fromProto(ua.zvernennia.model.execution.ExecutorRole.class, row.getRole(), "row.role"),
                row.getImportant(),
                Names.fromProto(ua.zvernennia.model.execution.ExecutionState.class, row.getState(), "row.state"),
                row.hasDue() ? Optional.of(Fields.date(row.getDue(), "row.due")) : Optional.empty(),
                row.getReworks());
    }

    private static ResolutionDraft toProto(ua.zvernennia.model.execution.ResolutionDraft draft) {
        var message = ResolutionDraft.newBuilder()
                .setId(draft.id().text())
                .setAuthorId(draft.author())
                .setDate(draft.date().toString())
                .setText(draft.text())
                .setControl(draft.control());
        draft.parent().ifPresent(id -> message.setParentExecutionId(id.text()));
        draft.authorised().ifPresent(message::setAuthorisedId);
        draft.points().forEach(point -> message.addPoints(TreeMapper.toProto(point)));
        draft.executors().forEach(line -> message.addExecutors(toProto(line)));
        return message.build();
    }

    private static ua.zvernennia.model.execution.ResolutionDraft fromProto(ResolutionDraft draft) {
        return new ua.zvernennia.model.execution.ResolutionDraft(
                TreeMapper.node(draft.getId(), "draft.id"),
                TreeMapper.node(draft.hasParentExecutionId(), draft.getParentExecutionId(), "draft.parent"),
                Fields.uuid(draft.getAuthorId(), "draft.author"),
                TreeMapper.position(draft.hasAuthorisedId(), draft.getAuthorisedId(), "draft.authorised"),
                Fields.date(draft.getDate(), "date"),
                draft.getText(),
                draft.getControl(),
                draft.getPointsList().stream().map(TreeMapper::fromProto).toList(),
                draft.getExecutorsList().stream().map(TreeActMapper::fromProto).toList());
    }

    private static ExecutorLine toProto(ua.zvernennia.model.execution.ExecutorLine line) {
        var message = ExecutorLine.newBuilder()
                .setId(line.id().text())
                .setPoint(line.point())
                .setExecutorId(line.executor())
                .setRole(Names.toProto(ExecutorRole.class, line.role()))
                .setImportant(line.important());
        line.term().ifPresent(term -> message.setTerm(term.toString()));
        return message.build();
    }

    private static ua.zvernennia.model.execution.ExecutorLine fromProto(ExecutorLine line) {
        return new ua.zvernennia.model.execution.ExecutorLine(
                TreeMapper.node(line.getId(), "line.id"),
                line.getPoint(),
                Fields.uuid(line.getExecutorId(), "line.executor"),
                Names.fromProto(ua.zvernennia.model.execution.ExecutorRole.class, line.getRole(), "line.role"),
                line.getImportant(),
                line.hasTerm() ? Optional.of(Fields.date(line.getTerm(), "term")) : Optional.empty());
    }
}
