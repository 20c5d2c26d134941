package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.api.UnsentWrite;

/** «Ненадіслане» in a bare shell. */
class UnsentPartTest {

    private static final long PATIENCE_MS = 30_000;

    private final FakeUnsent unsent = new FakeUnsent();
    private final UnsentWrite write = FakeUnsent.registration(Sample.content("Про опалення", "зв'язок зник"));
    private final MPart model = MBasicFactory.INSTANCE.createPart();
    private final List<UnsentWrite> opened = new ArrayList<>();
    private Display display;
    private Shell shell;
    private UnsentPart part;

    @BeforeEach
    void open() {
        display = Display.getDefault();
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1200, 500);
        var list = new OneCard(Sample.row("Інша І. І."));
        var stock = new EditorStock(
                display, () -> Sample.DIRECTORY, () -> list, new NoFiles(), new FakeApplicants(), Clock.systemUTC());
        unsent.writes.add(write);
        part = new UnsentPart(unsent, opened::add, () -> list, stock, model);
        part.create(shell);
        shell.open();
        spinUntil(() -> table().getItemCount() == 1);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void anEntrySaysWhatItIsAndWhyItIsStillHere() {
        var item = table().getItem(0);

        assertEquals("Реєстрація", item.getText(1));
        assertEquals("Про опалення", item.getText(4));
        assertTrue(item.getText(5).startsWith("У вас немає права"), item.getText(5));
        assertEquals("Ненадіслане (1)", model.getLabel());
    }

    @Test
    void enterOpensItWithItsText() {
        table().notifyListeners(SWT.DefaultSelection, new Event());

        assertEquals(List.of(write), opened);
    }

    @Test
    void aSecondRefusalIsSaidAndTheEntryStays() {
        button("Надіслати ще раз").notifyListeners(SWT.Selection, new Event());
        spinUntil(() -> says("У вас немає права"));

        assertEquals(List.of(write), unsent.writes);
    }

    @Test
    void allOfThemAreSentAgainOneAfterTheOther() {
        for (int i = 0; i < 20; i++) {
            unsent.writes.add(FakeUnsent.registration(Sample.content("Втрачене " + i, "")));
        }
        part.lineChanged(null);
        spinUntil(() -> table().getItemCount() == 21);
        unsent.accepting = true;
        button("Надіслати все").notifyListeners(SWT.Selection, new Event());
        spinUntil(() -> says("Сервер прийняв 21 із 21."));

        spinUntil(() -> table().getItemCount() == 0);
        assertFalse(button("Надіслати все").getEnabled());
    }

    @Test
    void itCanBeRemovedOnlyOnceItsTextIsInAFile() throws IOException {
        assertFalse(button("Вилучити").getEnabled());
        var file = Files.createTempFile("kept", ".txt");
        part.export(write, file);
        spinUntil(() -> button("Вилучити").getEnabled());

        var text = Files.readString(file);
        assertTrue(text.contains("Зміст: Про опалення"), text);
        assertTrue(text.contains("Примітка: зв'язок зник"), text);
        assertTrue(text.contains("Гриценко"), text);
        Files.delete(file);
    }

    private Table table() {
        return controls(shell)
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return controls(shell)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private boolean says(String fragment) {
        return controls(shell)
                .anyMatch(control ->
                        control instanceof Label label && label.getText().contains(fragment));
    }

    private static Stream<Control> controls(Composite parent) {
        return Arrays.stream(parent.getChildren())
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child instanceof Composite inside ? controls(inside) : Stream.empty()));
    }

    private void spinUntil(BooleanSupplier condition) {
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        display.timerExec((int) PATIENCE_MS, () -> {}); // wakes the loop even when nothing happens
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < deadline, "waited in vain");
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }
}
