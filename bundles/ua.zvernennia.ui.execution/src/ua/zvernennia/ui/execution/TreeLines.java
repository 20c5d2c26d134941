package ua.zvernennia.ui.execution;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionState;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.Tone;

/** Makes the lines of a tree: who holds what, until when, and how long each took. */
final class TreeLines {

    private static final int SOON_DAYS = 2;
    private static final int TITLE_MAX = 160;

    private final TreeView view;
    private final People people;
    private final LocalDate today;
    private final Instant now;
    private final int titleMax;
    private final Map<NodeId, List<Execution>> executions;
    private final Map<NodeId, List<Resolution>> below;
    private final Map<NodeId, Execution> byId;

    TreeLines(TreeView view, People people, LocalDate today, Instant now) {
        this(view, people, today, now, TITLE_MAX);
    }

    /** @param titleMax characters of a title; what is longer is cut */
    TreeLines(TreeView view, People people, LocalDate today, Instant now, int titleMax) {
        this.titleMax = titleMax;
        this.view = view;
        this.people = people;
        this.today = today;
        this.now = now;
        executions = view.tree().executionsByResolution();
        below = view.tree().resolutionsByExecution();
        byId = view.tree().executionsById();
    }

    /** The lines of the resolutions on the document, with everything below them. */
    List<TreeLine> top() {
        return view.tree().top().stream()
                .map(each -> line(each, Optional.empty()))
                .toList();
    }

    private TreeLine line(Resolution resolution, Optional<NodeId> parent) {
        var lines = executions.getOrDefault(resolution.id(), List.of()).stream()
                .map(each -> line(each, resolution))
                .toList();
        var kind = resolution.isCompound() ? Messages.TreeLines_compound : Messages.TreeLines_resolution;
        var title = kind
                + ' '
                + Days.text(resolution.date())
                + ' '
                + people.name(resolution.author())
                + ' '
                + Messages.open
                + words(resolution)
                + Messages.close;
        return new TreeLine(
                resolution.id(),
                true,
                cut(title),
                States.sign(resolution.state()) + ' ' + States.name(resolution.state()),
                "",
                "",
                resolution
                        .signedAt()
                        .map(signed -> span(signed, resolution.endedAt()))
                        .orElse(""),
                resolution.state().isOpen() ? Tone.NORMAL : Tone.MUTED,
                parent,
                lines);
    }

    private TreeLine line(Execution execution, Resolution resolution) {
        var children = below.getOrDefault(execution.id(), List.of()).stream()
                .map(each -> line(each, Optional.of(execution.id())))
                .toList();
        var due = execution.due(view.controlDate());
        boolean counts = execution.role() != ExecutorRole.INFORMATION
                && execution.state().isOpen();
        var left = counts ? due.map(day -> ChronoUnit.DAYS.between(today, day)) : Optional.<Long>empty();
        return new TreeLine(
                execution.id(),
                false,
                cut(title(execution, resolution)),
                States.sign(execution.state()) + ' ' + States.name(execution.state()),
                execution.term().map(Days::text).orElse(Messages.TreeLines_noTerm),
                left.map(TreeLines::left).orElse(""),
                execution
                        .times()
                        .received()
                        .map(received -> span(
                                received,
                                execution
                                        .times()
                                        .closed()
                                        .or(() -> execution.times().done())))
                        .orElse(""),
                tone(execution, left),
                Optional.of(resolution.id()),
                children);
    }

    private String title(Execution execution, Resolution resolution) {
        var parts = new ArrayList<String>();
        parts.add(role(execution));
        parts.add(people.name(execution.executor()));
        if (execution.point() > 0 && execution.point() <= resolution.points().size()) {
            parts.add(resolution.points().get(execution.point() - 1).label());
        }
        execution
                .delegatedFrom()
                .map(byId::get)
                .ifPresent(from -> parts.add(Texts.format(Messages.TreeLines_from, people.name(from.executor()))));
        if (execution.reworks() > 0) {
            parts.add(Texts.format(Messages.TreeLines_reworks, execution.reworks()));
        }
        if (execution.important()) {
            parts.add("!!!");
        }
        if (!execution.report().result().isEmpty()) {
            parts.add(Messages.open + execution.report().result() + Messages.close);
        }
        return String.join(" ", parts);
    }

    static String role(Execution execution) {
        return switch (execution.role()) {
            case MAIN -> Messages.TreeLines_main;
            case CO -> Messages.TreeLines_co;
            case INFORMATION -> Messages.TreeLines_information;
        };
    }

    static String words(Resolution resolution) {
        return Stream.concat(
                        Stream.of(resolution.text()).filter(text -> !text.isEmpty()),
                        resolution.points().stream()
                                .filter(point -> !resolution.text().contains(point.text()))
                                .map(point -> point.label() + ' ' + point.text()))
                .collect(Collectors.joining(" "));
    }

    private Tone tone(Execution execution, Optional<Long> left) {
        if (execution.state() == ExecutionState.DONE) {
            return Tone.NORMAL;
        }
        if (!execution.state().isOpen()) {
            return Tone.MUTED;
        }
        if (left.filter(days -> days < 0).isPresent()) {
            return Tone.OVERDUE;
        }
        return left.filter(days -> days <= SOON_DAYS).isPresent() ? Tone.SOON : Tone.NORMAL;
    }

    private static String left(long days) {
        return days < 0 ? Texts.format(Messages.TreeLines_late, -days) : Texts.format(Messages.TreeLines_left, days);
    }

    private String span(Instant from, Optional<Instant> to) {
        return Days.span(Duration.between(from, to.orElse(now)));
    }

    /** Lines of a table are one line high. */
    private String cut(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= titleMax ? line : line.substring(0, titleMax - 1) + '…';
    }
}
