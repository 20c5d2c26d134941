package ua.zvernennia.ui.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.StaffPosition;

/** The part in a shell of its own, with a staffing table in memory. */
class PositionsPartTest {

    private final FakePositions positions = new FakePositions();
    private final Directory directory = new Directory(
            "1",
            List.of(),
            List.of(),
            List.of(new OrgUnit(
                    FakeUsers.UNIT, "01", "Управління звернень", "Управління", Optional.empty(), OrgUnit.Type.OFFICE)),
            List.of());
    private Screen screen;
    private PositionsPart part;

    @BeforeEach
    void open() {
        screen = new Screen();
        part = new PositionsPart(positions, new FakeUsers(), () -> directory, Clock.fixed(FakeUsers.NOON, Days.KYIV));
        part.create(screen.area());
        screen.open();
        screen.until(() -> part.list().rows().size() == 2, part.bar()::message);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void formerPositionsAreShownWhenAskedFor() {
        part.former().setSelection(true);
        part.former().notifyListeners(SWT.Selection, new Event());
        screen.until(() -> part.list().rows().size() == 3, part.bar()::message);
    }

    @Test
    void aPositionIsAddedToAUnit() {
        screen.pressAndAnswer(Messages.PositionActs_add, window -> {
            screen.until(() -> table(window).getItemCount() == 1, () -> "no unit");
            Screen.field(window, Messages.PositionsPart_title).setText("Контролер");
            Screen.press(window, Messages.PositionActs_addAction);
        });
        screen.until(() -> part.list().rows().size() == 3, part.bar()::message);
        var added = part.list().selected().map(StaffPosition::position).orElseThrow();
        assertEquals("Контролер", added.title());
        assertEquals(FakeUsers.UNIT, added.unit());
        assertEquals(Role.EXECUTOR, added.role());
    }

    @Test
    void somebodyIsAssignedAndTheNextOneVacates() {
        part.list().select(FakePositions.CLERK);
        screen.pressAndAnswer(Messages.PositionActs_assign, window -> {
            screen.until(() -> table(window).getItemCount() > 1, () -> "nobody");
            Screen.press(window, Messages.PositionActs_assignAction);
            assertTrue(Screen.says(window, "обов'язкове"), "nobody was chosen");
            table(window).select(0);
            Screen.press(window, Messages.PositionActs_assignAction);
        });
        screen.until(() -> holder(FakePositions.CLERK).equals("Призначена О."), part.bar()::message);
        screen.pressAndAnswer(
                Messages.PositionActs_vacate, window -> Screen.press(window, Messages.PositionActs_vacateAction));
        screen.until(() -> holder(FakePositions.CLERK).isEmpty(), part.bar()::message);
    }

    @Test
    void dutiesThatMustNotMeetAreRefusedWithASentence() {
        part.list().select(FakePositions.HEAD);
        screen.pressAndAnswer(Messages.PositionActs_role, window -> {
            var role = combo(window);
            role.select(role.indexOf("Аудитор"));
            Screen.press(window, Messages.PositionActs_roleAction);
            screen.until(() -> Screen.says(window, "Одна особа не може"), () -> "no sentence");
            role.select(role.indexOf("Контролер"));
            Screen.press(window, Messages.PositionActs_roleAction);
        });
        screen.until(() -> part.facts().role().getText().equals("Контролер, керівник"), part.bar()::message);
    }

    @Test
    void aSubstitutionIsRecordedWithItsPeriodAndEnded() {
        part.list().select(FakePositions.HEAD);
        assertFalse(screen.enabled(Messages.PositionActs_endSubstitution));
        screen.pressAndAnswer(Messages.PositionActs_substitute, window -> {
            screen.until(() -> table(window).getItemCount() == 2, () -> "no positions");
            table(window).select(1);
            Screen.field(window, Messages.PositionsPart_from).setText("01.12.2026");
            Screen.field(window, Messages.PositionsPart_to).setText("14.12.2026");
            Screen.field(window, Messages.PositionsPart_reason).setText("відпустка");
            Screen.press(window, Messages.PositionActs_substituteAction);
        });
        screen.until(() -> part.facts().substitutions().getItemCount() == 1, part.bar()::message);
        var made = positions.all.getFirst();
        assertEquals(FakePositions.CLERK, made.substitute());
        assertEquals(Instant.parse("2026-11-30T22:00:00Z"), made.from());
        assertEquals(Optional.of(Instant.parse("2026-12-14T22:00:00Z")), made.until());
        part.facts().substitutions().select(0);
        part.facts().substitutions().notifyListeners(SWT.Selection, new Event());
        screen.pressAndAnswer(
                Messages.PositionActs_endSubstitution,
                window -> Screen.press(window, Messages.PositionActs_endSubstitutionAction));
        screen.until(
                () -> positions
                        .all
                        .getFirst()
                        .until()
                        .get()
                        .isBefore(made.until().get()),
                part.bar()::message);
    }

    @Test
    void aPositionEndsOnADay() {
        part.list().select(FakePositions.CLERK);
        screen.pressAndAnswer(Messages.PositionActs_end, window -> {
            Screen.field(window, Messages.PositionsPart_to).setText("30.02.2026");
            Screen.press(window, Messages.PositionActs_endAction);
            assertTrue(Screen.says(window, "Діє по"), "the day is named");
            Screen.field(window, Messages.PositionsPart_to).setText("31.12.2026");
            Screen.press(window, Messages.PositionActs_endAction);
        });
        screen.until(() -> part.list().rows().size() == 1, part.bar()::message);
    }

    private String holder(String position) {
        return part.list().rows().stream()
                .filter(one -> one.position().id().equals(position))
                .findFirst()
                .map(StaffPosition::holder)
                .orElse("…");
    }

    private static Table table(Shell window) {
        return find(window, Table.class);
    }

    private static Combo combo(Shell window) {
        return find(window, Combo.class);
    }

    private static <C> C find(Composite area, Class<C> type) {
        for (var child : area.getChildren()) {
            if (type.isInstance(child)) {
                return type.cast(child);
            }
            var inner = child instanceof Composite composite ? find(composite, type) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }
}
