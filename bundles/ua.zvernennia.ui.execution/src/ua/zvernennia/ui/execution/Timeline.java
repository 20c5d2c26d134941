package ua.zvernennia.ui.execution;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ua.zvernennia.model.execution.DirectExecutor;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.terms.WorkingCalendar;

/**
 * «Проходження»: who had a document from when until when, beside what was planned; free of SWT.
 *
 * @param from where the drawing begins: registration, or what came first
 * @param to where it ends: now while something is open, and no planned day is cut off
 * @param registered beginning of the day of registration
 * @param direct who does the work himself, since when
 */
record Timeline(Instant from, Instant to, List<Bar> bars, Optional<Instant> registered, Optional<Direct> direct) {

    /**
     * One person's time with the document.
     *
     * @param started Взято на виконання
     * @param done the last report
     * @param end accepted, passed on, handed back; now while it is still there
     * @param due end of the last planned day
     */
    record Bar(
            NodeId node,
            int depth,
            String who,
            Instant received,
            Optional<Instant> started,
            Optional<Instant> done,
            Instant end,
            Optional<Instant> due,
            boolean open,
            String took) {

        /** What was owed is what counts against the plan: the report, or now. */
        boolean isLate() {
            return due.filter(planned -> done.orElse(end).isAfter(planned)).isPresent();
        }
    }

    /**
     * The direct executor.
     *
     * @param workingDays after the day of registration; empty when that is not known
     */
    record Direct(String who, Instant at, Optional<Integer> workingDays) {}

    /** Nothing was resolved yet: no bars. */
    static Timeline of(TreeView view, People people, WorkingCalendar calendar, Instant now) {
        var bars = new Builder(view, people, now).bars();
        var registered = view.registeredOn().map(Timeline::beginning);
        var direct = DirectExecutor.of(view.tree()).map(each -> direct(each, people, view.registeredOn(), calendar));
        var moments = Stream.concat(
                        registered.stream(),
                        bars.stream()
                                .flatMap(
                                        bar -> Stream.concat(Stream.of(bar.received(), bar.end()), bar.due().stream())))
                .toList();
        return new Timeline(
                moments.stream().min(Comparator.naturalOrder()).orElse(now),
                moments.stream().max(Comparator.naturalOrder()).orElse(now),
                bars,
                registered,
                direct);
    }

    private static Direct direct(
            Execution execution, People people, Optional<LocalDate> registered, WorkingCalendar calendar) {
        var at = execution.times().received().orElseThrow();
        var day = LocalDate.ofInstant(at, Days.KYIV);
        return new Direct(people.name(execution.executor()), at, registered.map(first -> (int) first.plusDays(1)
                .datesUntil(day.isBefore(first) ? first.plusDays(1) : day.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count()));
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(Days.KYIV).toInstant();
    }

    /** Walks the tree in the order in which it is shown. */
    private static final class Builder {

        private final TreeView view;
        private final People people;
        private final Instant now;
        private final Map<NodeId, List<Execution>> executions;
        private final Map<NodeId, List<Resolution>> below;
        private final List<Bar> bars = new ArrayList<>();

        Builder(TreeView view, People people, Instant now) {
            this.view = view;
            this.people = people;
            this.now = now;
            executions = view.tree().executionsByResolution();
            below = view.tree().resolutionsByExecution();
        }

        List<Bar> bars() {
            view.tree().top().forEach(each -> add(each, 0));
            return bars;
        }

        private void add(Resolution resolution, int depth) {
            for (var execution : executions.getOrDefault(resolution.id(), List.of())) {
                execution.times().received().ifPresent(received -> bars.add(bar(execution, received, depth)));
                below.getOrDefault(execution.id(), List.of()).forEach(each -> add(each, depth + 1));
            }
        }

        private Bar bar(Execution execution, Instant received, int depth) {
            var times = execution.times();
            boolean open = execution.state().isOpen();
            var end = times.closed().orElse(open ? now : times.done().orElse(now));
            return new Bar(
                    execution.id(),
                    depth,
                    people.name(execution.executor()),
                    received,
                    times.started(),
                    times.done(),
                    end,
                    execution.due(view.controlDate()).map(day -> beginning(day.plusDays(1))),
                    open,
                    Days.span(Duration.between(received, end)));
        }
    }
}
