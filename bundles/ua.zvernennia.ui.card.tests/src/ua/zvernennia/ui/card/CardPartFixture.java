package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.model.registration.CardId;

/** The part in a bare shell, with a service that answers as the test says. */
abstract class CardPartFixture {

    static final long PATIENCE_MS = 20_000;

    /** A line of the form with its labels: some 10 ms on a slow machine. */
    static final int WIDGETS_A_TURN = 15;

    final FakeCards cards = new FakeCards();
    final FakeUnsent unsent = new FakeUnsent();
    final FakeTyped typed = new FakeTyped();
    final FakeApplicants people = new FakeApplicants();
    final CardActions actions =
            new CardActions(new FakeActs(), people, new FakeLinks(Sample.row("Друга Д. Д.")), typed);
    final MPart model = MBasicFactory.INSTANCE.createPart();
    final OneCard list = new OneCard(Sample.row("Перша П. П."));
    final List<CardId> opened = new ArrayList<>();
    Display display;
    Shell shell;
    EditorStock stock;
    Clock clock;
    CardPart part;

    @BeforeEach
    void open() {
        display = Display.getDefault();
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1200, 760);
        clock = Clock.fixed(Instant.parse("2026-11-06T10:00:00Z"), ZoneId.of("Europe/Kyiv"));
        stock = new EditorStock(display, () -> Sample.DIRECTORY, () -> list, new NoFiles(), people, clock);
        part = part();
    }

    @AfterEach
    void close() {
        cards.answer.countDown();
        shell.dispose();
    }

    void show() {
        part.create(shell);
        shell.open();
        spinOnce();
        assertNotNull(find(shell, "Примітка", Text.class));
    }

    static int widgets(Composite parent) {
        int count = 0;
        for (var child : parent.getChildren()) {
            count += 1 + (child instanceof Composite composite ? widgets(composite) : 0);
        }
        return count;
    }

    /** What every appeal must have beside people and text. */
    void districts() {
        part.draft().set(CardField.PROCESSING_DISTRICT, "D1");
        part.draft().set(CardField.APPEAL_DISTRICT, "D2");
    }

    void press(String label) {
        button(shell, label).orElseThrow().notifyListeners(SWT.Selection, new Event());
    }

    static Optional<Button> button(Composite parent, String label) {
        return Arrays.stream(parent.getChildren())
                .flatMap(child ->
                        child instanceof Button button && button.getText().equals(label)
                                ? Stream.of(button)
                                : child instanceof Composite inside ? button(inside, label).stream() : Stream.empty())
                .findFirst();
    }

    void type(String label, String text) {
        field(label).setText(text);
    }

    Text field(String label) {
        var field = find(shell, label, Text.class);
        assertNotNull(field, label);
        return field;
    }

    Optional<Table> tableAfter(String title) {
        return Optional.ofNullable(find(shell, title, Table.class));
    }

    static <C extends Control> C find(Composite parent, String label, Class<C> type) {
        Control before = null;
        for (var child : parent.getChildren()) {
            if (type.isInstance(child)
                    && before instanceof Label caption
                    && caption.getText().replace(" *", "").equals(label)) {
                return type.cast(child);
            }
            var inside = child instanceof Composite composite ? find(composite, label, type) : null;
            if (inside != null) {
                return inside;
            }
            before = child;
        }
        return null;
    }

    void spinUntil(BooleanSupplier condition) {
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        display.timerExec((int) PATIENCE_MS, () -> {}); // wakes the loop even when nothing happens
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < deadline, "waited in vain; the sentence is: " + part.sentence());
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    void spinOnce() {
        while (display.readAndDispatch()) {
            Thread.onSpinWait();
        }
    }

    CardPart part() {
        return new CardPart(
                cards, actions, CardPartTest::nothing, unsent, new NextCard(), model, opened::add, stock, clock);
    }

    static Snapshot nothing() {
        throw new IllegalStateException("the list is not asked in these tests");
    }
}
