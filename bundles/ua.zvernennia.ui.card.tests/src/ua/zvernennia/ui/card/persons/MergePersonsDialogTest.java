package ua.zvernennia.ui.card.persons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.card.FakeApplicants;

class MergePersonsDialogTest {

    private static final long PATIENCE_MS = 30_000;
    private static final PersonHit FULL = person("1", "Іван", 3);
    private static final PersonHit SHORT = person("2", "Ів.", 1);

    private final FakeApplicants people = new FakeApplicants();
    private final Shell shell = new Shell(Display.getDefault());
    private final MergePersonsDialog dialog = new MergePersonsDialog(shell, people);

    @AfterEach
    void close() {
        dialog.close();
        shell.dispose();
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertEquals(List.of(), Texts.defects(Messages.class));
    }

    @Test
    void nobodyIsMergedWithThemselves() {
        var choice = MergeChoice.NONE.with(FULL).with(FULL);
        assertFalse(choice.isComplete());

        var both = choice.with(SHORT);
        assertEquals(Optional.of(FULL), both.main());
        assertEquals(Optional.of(SHORT), both.duplicate());
        assertEquals(Optional.empty(), both.withMain(SHORT).duplicate());
        assertEquals(Optional.of(SHORT), both.swapped().main());
    }

    @Test
    void twoPersonsBecomeOneWithAReasonAndTwoAgain() {
        people.known.addAll(List.of(FULL, SHORT));
        dialog.setBlockOnOpen(false);
        dialog.open();
        assertFalse(button("Об'єднати").isEnabled());

        all(Text.class).findFirst().orElseThrow().setText("Кравець");
        spinUntil(() -> table(0).getItemCount() == 2);
        choose(0);
        choose(1);
        assertEquals("Кравець Іван", table(1).getItem(0).getText(1));
        assertEquals("Кравець Ів.", table(1).getItem(0).getText(2));
        assertTrue(said(text -> text.contains("(4)") && text.contains("Кравець Іван")));

        press("Об'єднати");
        assertTrue(said(Messages.MergePersons_reasonMissing::equals));
        assertEquals(List.of(), people.merged);

        all(Text.class).skip(1).findFirst().orElseThrow().setText("Той самий паспорт");
        press("Об'єднати");
        spinUntil(() -> table(2).getItemCount() == 1);
        assertEquals("2", people.merged.getFirst().duplicate());
        assertEquals("1", people.merged.getFirst().main());
        assertEquals("Той самий паспорт", table(2).getItem(0).getText(2));

        table(2).select(0);
        table(2).notifyListeners(SWT.Selection, new Event());
        press("&Роз'єднати");
        spinUntil(() -> table(2).getItemCount() == 0);
        assertEquals(List.of(), people.merged);
    }

    private void choose(int row) {
        var event = new Event();
        event.item = table(0).getItem(row);
        table(0).notifyListeners(SWT.DefaultSelection, event);
    }

    private boolean said(Predicate<String> sentence) {
        return all(Label.class).map(Label::getText).anyMatch(sentence);
    }

    private void press(String label) {
        button(label).notifyListeners(SWT.Selection, new Event());
    }

    private Button button(String label) {
        return all(Button.class)
                .filter(each -> each.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private Table table(int index) {
        return all(Table.class).skip(index).findFirst().orElseThrow();
    }

    private <C extends Control> Stream<C> all(Class<C> type) {
        return inside(dialog.getShell()).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Control> inside(Composite parent) {
        return Stream.of(parent.getChildren())
                .flatMap(child -> child instanceof Composite area
                        ? Stream.concat(Stream.of(child), inside(area))
                        : Stream.of(child));
    }

    private static void spinUntil(BooleanSupplier condition) {
        var display = Display.getDefault();
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        display.timerExec((int) PATIENCE_MS, () -> {}); // wakes the loop even when nothing happens
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < deadline, "waited in vain");
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    private static PersonHit person(String key, String given, int appeals) {
        return new PersonHit(
                key,
                new PersonName("Кравець", given, ""),
                "",
                "м. Київ",
                "вул. Лісова, 1",
                "",
                "",
                PersonFacts.NONE,
                appeals,
                LocalDate.of(2026, 11, 6));
    }
}
