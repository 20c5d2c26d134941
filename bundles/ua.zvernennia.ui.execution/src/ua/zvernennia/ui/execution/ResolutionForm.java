package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutorLine;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.ResolutionDraft;
import ua.zvernennia.model.execution.ResolutionPoint;

/**
 * What the resolution editor holds; free of SWT. Points are written as people write them, each on a line of its own
 * that begins with «п.1» or «п.1 пп.2»; what stands before the first is the text of the whole resolution.
 */
final class ResolutionForm {

    private static final Pattern POINT =
            Pattern.compile("п\\.?\\s*(\\d{1,3})(?:\\s*пп\\.?\\s*(\\d{1,3}))?\\s*[.:)-]*\\s+(.*)");

    private final NodeId id;
    private final Optional<NodeId> parent;
    private final Optional<NodeId> replaces;
    private final List<ExecutorLine> lines = new ArrayList<>();
    private String author;
    private Optional<String> authorised = Optional.empty();
    private LocalDate date;
    private boolean control = true;
    private String text = "";

    /** An empty one. */
    ResolutionForm(Optional<NodeId> parent, String author, LocalDate today) {
        this.id = NodeId.random();
        this.parent = requireNonNull(parent, "parent");
        this.author = requireNonNull(author, "author");
        this.date = requireNonNull(today, "today");
        this.replaces = Optional.empty();
    }

    /** One that was prepared already. */
    ResolutionForm(Resolution draft, List<Execution> executions) {
        this(draft, executions, draft.id(), draft.replaces());
    }

    private ResolutionForm(ResolutionForm old, LocalDate today) {
        id = NodeId.random();
        replaces = Optional.of(old.id);
        parent = old.parent;
        author = old.author;
        authorised = old.authorised;
        date = today;
        control = old.control;
        text = old.text;
        old.lines.forEach(line -> lines.add(new ExecutorLine(
                NodeId.random(), line.point(), line.executor(), line.role(), line.important(), line.term())));
    }

    private ResolutionForm(Resolution draft, List<Execution> executions, NodeId id, Optional<NodeId> replaces) {
        this.id = id;
        this.replaces = replaces;
        parent = draft.parent();
        author = draft.author();
        authorised = draft.authorised();
        date = draft.date();
        control = draft.control();
        text = (draft.text()
                        + '\n'
                        + draft.points().stream()
                                .map(point -> point.label() + ' ' + point.text())
                                .collect(Collectors.joining("\n")))
                .strip();
        executions.forEach(each -> lines.add(new ExecutorLine(
                NodeId.random(), each.point(), each.executor(), each.role(), each.important(), each.term())));
    }

    Optional<NodeId> parent() {
        return parent;
    }

    /** The resolution that this one is put in the place of. */
    Optional<NodeId> replaces() {
        return replaces;
    }

    /** The same words and executors as a new resolution in the place of this one, without terms that are over. */
    ResolutionForm replacing(LocalDate today) {
        var next = new ResolutionForm(this, today);
        for (int i = 0; i < next.lines.size(); i++) {
            if (next.lines.get(i).term().filter(term -> term.isBefore(today)).isPresent()) {
                next.term(i, Optional.empty());
            }
        }
        return next;
    }

    String author() {
        return author;
    }

    void author(String position) {
        author = position;
    }

    Optional<String> authorised() {
        return authorised;
    }

    void authorised(Optional<String> position) {
        authorised = position;
    }

    LocalDate date() {
        return date;
    }

    void date(LocalDate day) {
        date = day;
    }

    boolean control() {
        return control;
    }

    void control(boolean under) {
        control = under;
    }

    String text() {
        return text;
    }

    void text(String typed) {
        text = typed;
        int points = points().size();
        lines.replaceAll(line ->
                line.point() > points || (line.point() == 0 && points > 0 && line.role() != ExecutorRole.INFORMATION)
                        ? at(line, Math.min(1, points))
                        : line);
    }

    List<ExecutorLine> lines() {
        return List.copyOf(lines);
    }

    /** Adds executors: the first of a point answers for it, the others help. */
    void add(List<String> positions) {
        int point = points().isEmpty() ? 0 : Math.min(nextPoint(), points().size());
        for (var position : positions) {
            boolean taken = lines.stream().anyMatch(line -> line.point() == point && line.role() == ExecutorRole.MAIN);
            lines.add(new ExecutorLine(
                    NodeId.random(),
                    point,
                    position,
                    taken ? ExecutorRole.CO : ExecutorRole.MAIN,
                    false,
                    Optional.empty()));
        }
    }

    void remove(int index) {
        lines.remove(index);
    }

    /** Ознака виконавця: the next one in turn; who becomes the main one takes the place of the former. */
    void nextRole(int index) {
        var line = lines.get(index);
        var role = ExecutorRole.values()[(line.role().ordinal() + 1) % ExecutorRole.values().length];
        if (role == ExecutorRole.MAIN) {
            lines.replaceAll(each -> each.point() == line.point() && each.role() == ExecutorRole.MAIN
                    ? as(each, ExecutorRole.CO)
                    : each);
        }
        lines.set(index, as(line, role));
    }

    void toggleImportant(int index) {
        var line = lines.get(index);
        lines.set(
                index,
                new ExecutorLine(
                        line.id(), line.point(), line.executor(), line.role(), !line.important(), line.term()));
    }

    /** The next point in turn. */
    void nextPoint(int index) {
        int points = points().size();
        if (points > 0) {
            var line = lines.get(index);
            lines.set(index, at(line, line.point() % points + 1));
        }
    }

    void term(int index, Optional<LocalDate> term) {
        var line = lines.get(index);
        lines.set(
                index, new ExecutorLine(line.id(), line.point(), line.executor(), line.role(), line.important(), term));
    }

    /** The points as the text says them; none for a simple resolution. */
    List<ResolutionPoint> points() {
        var points = new ArrayList<ResolutionPoint>();
        for (var line : text.split("\\R", -1)) {
            var matcher = POINT.matcher(line.strip());
            if (matcher.matches()) {
                int sub = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
                points.add(new ResolutionPoint(Integer.parseInt(matcher.group(1)), sub, matcher.group(3)));
            }
        }
        return points;
    }

    /**
     * What is sent.
     *
     * @throws ua.zvernennia.model.RegistryException when something is missing or too long
     */
    ResolutionDraft toDraft() {
        var points = points();
        var whole = points.isEmpty()
                ? text
                : text.lines()
                        .filter(line -> !POINT.matcher(line.strip()).matches())
                        .collect(Collectors.joining("\n"));
        return new ResolutionDraft(id, parent, author, authorised, date, whole, control, points, lines);
    }

    /** The first point without anybody. */
    private int nextPoint() {
        int point = 1;
        while (point < points().size() && hasExecutor(point)) {
            point++;
        }
        return point;
    }

    private boolean hasExecutor(int point) {
        return lines.stream().anyMatch(line -> line.point() == point);
    }

    private static ExecutorLine as(ExecutorLine line, ExecutorRole role) {
        return new ExecutorLine(line.id(), line.point(), line.executor(), role, line.important(), line.term());
    }

    private static ExecutorLine at(ExecutorLine line, int point) {
        return new ExecutorLine(line.id(), point, line.executor(), line.role(), line.important(), line.term());
    }
}
