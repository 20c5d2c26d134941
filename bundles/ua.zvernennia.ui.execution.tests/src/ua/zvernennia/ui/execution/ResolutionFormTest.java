package ua.zvernennia.ui.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.ExecutorLine;
import ua.zvernennia.model.execution.ExecutorRole;

class ResolutionFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final ResolutionForm form = new ResolutionForm(Optional.empty(), "head", TODAY);

    @Test
    void theFirstWhoIsAddedAnswersForItAndTheOthersHelp() {
        form.text("Виконати і доповісти");
        form.add(List.of("a", "b"));
        assertEquals(
                List.of(ExecutorRole.MAIN, ExecutorRole.CO),
                form.lines().stream().map(ExecutorLine::role).toList());
        form.nextRole(1); // to «До відома»
        form.nextRole(1); // to the main one: the former one helps
        assertEquals(
                List.of(ExecutorRole.CO, ExecutorRole.MAIN),
                form.lines().stream().map(ExecutorLine::role).toList());
    }

    @Test
    void pointsAreWrittenAsPeopleWriteThem() {
        form.text("Прошу до 1 грудня:\nп.1 пп.2 Опрацювати в установленому порядку.\nп. 2. До відома.");
        form.add(List.of("a"));
        form.add(List.of("b"));
        var draft = form.toDraft();

        assertEquals("Прошу до 1 грудня:", draft.text());
        assertEquals(
                List.of("п.1 пп.2", "п.2"),
                draft.points().stream().map(point -> point.label()).toList());
        assertEquals("До відома.", draft.points().get(1).text());
        assertEquals(
                List.of(1, 2),
                draft.executors().stream().map(ExecutorLine::point).toList());
    }

    @Test
    void executorsFollowWhenPointsComeAndGo() {
        form.text("Виконати");
        form.add(List.of("a"));
        form.text("п.1 Виконати\nп.2 Доповісти");
        assertEquals(1, form.lines().getFirst().point());
        form.nextPoint(0);
        assertEquals(2, form.lines().getFirst().point());
        form.text("Виконати");
        assertEquals(0, form.lines().getFirst().point());
    }

    @Test
    void nothingIsSentWithoutExecutorsOrText() {
        form.text("Виконати");
        assertEquals(
                ErrorCode.REQUIRED_VALUE_MISSING,
                assertThrows(RegistryException.class, form::toDraft).code());
        form.add(List.of("a"));
        form.text(" ");
        assertEquals(
                ErrorCode.REQUIRED_VALUE_MISSING,
                assertThrows(RegistryException.class, form::toDraft).code());
    }

    @Test
    void daysAreTypedInShort() {
        assertEquals(Optional.of(LocalDate.of(2026, 11, 29)), Days.parse("29.11", TODAY));
        assertEquals(Optional.of(LocalDate.of(2013, 11, 29)), Days.parse("29.11.13", TODAY));
        assertEquals(Optional.of(TODAY.plusDays(5)), Days.parse(" +5 ", TODAY));
        assertEquals(Optional.empty(), Days.parse("30.02.2026", TODAY));
        assertEquals(Optional.empty(), Days.parse("завтра", TODAY));
    }
}
