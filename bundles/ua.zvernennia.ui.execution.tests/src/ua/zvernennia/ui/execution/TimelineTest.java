package ua.zvernennia.ui.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionReport;
import ua.zvernennia.model.execution.ExecutionState;
import ua.zvernennia.model.execution.ExecutionTimes;
import ua.zvernennia.model.execution.ExecutionTree;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.ResolutionState;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.terms.WorkingCalendar;

class TimelineTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final Instant NOW = at(FRIDAY.plusDays(10));

    private final NodeId resolution = NodeId.random();

    @Test
    void theDayOfTheDirectExecutorIsCountedInWorkingDaysFromRegistration() {
        var timeline = timeline(execution(at(MONDAY), Optional.empty(), Optional.of(MONDAY.plusDays(20))));

        assertEquals(Optional.of(1), timeline.direct().orElseThrow().workingDays()); // the week-end does not count
        assertEquals(FRIDAY.atStartOfDay(Days.KYIV).toInstant(), timeline.from());
        assertFalse(timeline.bars().getFirst().isLate());
    }

    @Test
    void whatIsStillThereAfterThePlannedDayIsLateAndReachesUntilNow() {
        var timeline = timeline(execution(at(MONDAY), Optional.empty(), Optional.of(MONDAY)));

        assertTrue(timeline.bars().getFirst().isLate());
        assertEquals(NOW, timeline.bars().getFirst().end());
        assertEquals(NOW, timeline.to());
    }

    @Test
    void aReportOnTheLastDayIsInTimeHoweverLongItWaitsForAnotherPerson() {
        var timeline = timeline(execution(at(MONDAY), Optional.of(at(MONDAY)), Optional.of(MONDAY)));

        assertFalse(timeline.bars().getFirst().isLate());
    }

    @Test
    void nothingIsDrawnForADocumentNobodyResolvedOn() {
        var view = new TreeView(
                ExecutionTree.empty(CardId.random()),
                List.of(),
                CardState.REGISTERED,
                Optional.empty(),
                Optional.of(FRIDAY));

        var timeline = Timeline.of(view, new People(Directory.EMPTY), WorkingCalendar.ukraine(), NOW);

        assertEquals(List.of(), timeline.bars());
        assertEquals(Optional.empty(), timeline.direct());
    }

    private Timeline timeline(Execution execution) {
        var signed = Optional.of(execution.times().received().orElseThrow());
        var order = new Resolution(
                resolution,
                1,
                1,
                Optional.empty(),
                "head",
                Optional.empty(),
                ResolutionState.ACTIVE,
                "Виконати",
                FRIDAY,
                true,
                List.of(),
                Optional.empty(),
                "Особа",
                signed.orElseThrow(),
                signed,
                Optional.empty(),
                "");
        var tree = new ExecutionTree(
                CardId.random(), 1, Optional.empty(), Optional.empty(), List.of(order), List.of(execution));
        var view = new TreeView(tree, List.of(), CardState.IN_EXECUTION, Optional.empty(), Optional.of(FRIDAY));
        return Timeline.of(view, new People(Directory.EMPTY), WorkingCalendar.ukraine(), NOW);
    }

    private Execution execution(Instant received, Optional<Instant> done, Optional<LocalDate> term) {
        return new Execution(
                NodeId.random(),
                1,
                1,
                resolution,
                0,
                "executor",
                "unit",
                ExecutorRole.MAIN,
                false,
                term,
                done.isPresent() ? ExecutionState.DONE : ExecutionState.IN_WORK,
                Optional.empty(),
                new ExecutionTimes(
                        Optional.of(received), Optional.of(received), Optional.of(received), done, Optional.empty()),
                ExecutionReport.NONE,
                "",
                Optional.empty(),
                0);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Days.KYIV).toInstant();
    }
}
