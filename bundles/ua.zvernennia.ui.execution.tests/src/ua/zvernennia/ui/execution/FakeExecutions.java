package ua.zvernennia.ui.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.ExecutionService;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Actor;
import ua.zvernennia.model.execution.Circumstances;
import ua.zvernennia.model.execution.ExecutionTree;
import ua.zvernennia.model.execution.ExecutorLine;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.ResolutionDraft;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeDone;
import ua.zvernennia.model.execution.TreePolicy;
import ua.zvernennia.model.execution.TreeRules;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RequestId;

/** A server in memory with one document, ruled by the real rules; «p0» leads, the others execute. */
final class FakeExecutions implements ExecutionService, DirectoryService {

    static final LocalDate TODAY = LocalDate.now(Days.KYIV);

    final CardId card = CardId.random();
    private final Directory directory;
    private volatile Actor actor = new Actor("p0", Set.of(), "Керівник");
    volatile Set<String> substituted = Set.of();
    private ExecutionTree tree = ExecutionTree.empty(card);
    private CardState state = CardState.REGISTERED;

    FakeExecutions() {
        var unit = new OrgUnit("u", "D", "Департамент", "Деп", Optional.empty(), OrgUnit.Type.DEPARTMENT);
        var positions = IntStream.range(0, 6)
                .mapToObj(i -> new Position(
                        "p" + i, "u", "Посада " + i, "Особа " + i, i == 0, TODAY.minusYears(1), Optional.empty()))
                .toList();
        directory = new Directory("1", List.of(), List.of(), List.of(unit), positions);
    }

    /** From now on acts are done by this person. */
    void sit(int person) {
        actor = new Actor("p" + person, Set.of(), "Особа " + person);
    }

    /** A resolution of «p0»; gives the executions. */
    List<NodeId> resolve(int... executors) {
        return write(ActKind.RESOLVE, 0, Optional.empty(), executors);
    }

    /** A resolution of somebody below the execution that they work on; gives the executions. */
    List<NodeId> resolveBelow(int author, NodeId parent, int... executors) {
        return write(ActKind.RESOLVE, author, Optional.of(parent), executors);
    }

    /** A draft of a resolution of «p0»; gives the executions. */
    List<NodeId> prepare(int... executors) {
        return write(ActKind.PREPARE, 0, Optional.empty(), executors);
    }

    private List<NodeId> write(ActKind kind, int author, Optional<NodeId> parent, int... executors) {
        var lines = IntStream.range(0, executors.length)
                .mapToObj(i -> new ExecutorLine(
                        NodeId.random(),
                        0,
                        "p" + executors[i],
                        i == 0 ? ExecutorRole.MAIN : ExecutorRole.CO,
                        false,
                        Optional.of(TODAY.plusDays(i))))
                .toList();
        var draft = new ResolutionDraft(
                NodeId.random(),
                parent,
                "p" + author,
                Optional.empty(),
                TODAY,
                "Виконати і доповісти",
                true,
                List.of(),
                lines);
        sit(author);
        act(RequestId.random(), card, 0, TreeAct.of(kind, draft));
        return lines.stream().map(ExecutorLine::id).toList();
    }

    @Override
    public synchronized TreeView tree(CardId id) {
        return new TreeView(tree, List.of(), state, Optional.of(TODAY.plusDays(20)));
    }

    @Override
    public synchronized TreeDone act(RequestId request, CardId id, long known, TreeAct act) {
        var now = new Circumstances(
                Instant.now(),
                TODAY,
                state,
                Optional.of(TODAY.plusDays(20)),
                new People(directory).positions(),
                TreePolicy.USUAL);
        var outcome = TreeRules.decide(tree, act, actor, now, known);
        tree = outcome.tree();
        state = outcome.cardState();
        return new TreeDone(tree(id), outcome.warnings());
    }

    @Override
    public Set<String> substituted() {
        return substituted;
    }

    @Override
    public Map<Folder, Integer> folders() {
        return new EnumMap<>(Map.of(Folder.TO_PROCESS, 1, Folder.NOT_DONE, 1234));
    }

    @Override
    public List<FolderRow> folder(Folder folder, int limit) {
        return tree.executions().stream()
                .map(each -> new FolderRow(
                        card,
                        each.id(),
                        "К-1",
                        "Холодно",
                        "Особа 0",
                        "Особа 1",
                        "Виконати",
                        each.role(),
                        true,
                        each.state(),
                        each.term(),
                        0))
                .toList();
    }

    @Override
    public Directory current() {
        return directory;
    }
}
