package ua.zvernennia.ui.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.registration.CardId;

class WorkPartsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeExecutions server = new FakeExecutions();
    private final FakeWork work = new FakeWork();
    private final List<CardId> opened = new ArrayList<>();
    private Display display;
    private Shell shell;

    @BeforeEach
    void open() {
        display = Display.getDefault();
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1280, 800);
        shell.open();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void theLoadOfEachPersonAndTheFigureOfTheCityAreShown() {
        var part = new WorkloadPart(
                work,
                new TreeServices(server, server, new NodeFilesOfServer(), Optional::empty),
                Clock.system(Days.KYIV));
        part.create(new Composite(shell, SWT.NONE));
        spinUntil(() -> part.rows().getItemCount() == 2 && !part.figure().isEmpty());
        assertEquals("Особа 1", part.rows().getItem(0).getText(0));
        assertEquals("5", part.rows().getItem(0).getText(2));
        assertTrue(part.figure().contains("92 %"), part.figure());
    }

    @Test
    void messagesAreReadAndOpenTheirCard() {
        var told = new ArrayList<String>();
        var part = new NoticesPart(work, opened::add, () -> told.add("read"));
        part.create(new Composite(shell, SWT.NONE));
        spinUntil(() -> part.rows().getItemCount() == 2);
        assertEquals("Строк минув", part.rows().getItem(0).getText(1));
        assertEquals("-1", part.rows().getItem(0).getText(4));

        part.rows().select(1);
        part.markSelected();
        spinUntil(() -> work.unread() == 1 && !told.isEmpty());
        part.rows().deselectAll();
        part.rows().select(0);
        part.rows().notifyListeners(SWT.DefaultSelection, new Event());
        spinUntil(() -> work.unread() == 0);
        assertEquals(List.of(work.card), opened);
    }

    @Test
    void anActForManyIsTriedFirstAndSaysWhyItIsRefused() {
        var nodes = IntStream.range(0, 60)
                .mapToObj(i -> new WorkNode(CardId.random(), NodeId.random()))
                .toList();
        var done = new ArrayList<String>();
        var dialog = new ManyDialog(
                shell, work, nodes, ActKind.ACCEPT, parent -> List.of(), FakeExecutions.TODAY, () -> done.add("done"));
        dialog.setBlockOnOpen(false);
        dialog.open();
        dialog.choose(ActKind.REMIND);
        dialog.text().setText("Час");
        dialog.preview();
        spinUntil(() -> dialog.results().getItemCount() == 60);
        assertEquals("буде зроблено", dialog.results().getItem(0).getText(1));
        assertTrue(dialog.results().getItem(1).getText(1).endsWith("."));
        assertTrue(dialog.message().contains("30"), dialog.message());
        assertEquals(List.of("preview REMIND 50 Час", "preview REMIND 10 Час"), work.asked());

        dialog.choose(ActKind.DELEGATE);
        assertEquals(0, dialog.results().getItemCount()); // what was said is stale
        dialog.preview();
        assertFalse(dialog.message().isEmpty()); // nobody is named
        dialog.choose(ActKind.REMIND);
        dialog.preview();
        spinUntil(() -> dialog.results().getItemCount() == 60);
        dialog.okPressed();
        spinUntil(() -> !done.isEmpty());
        assertTrue(work.asked().contains("act REMIND 50 Час"));
        dialog.close();
    }

    private void spinUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within " + PATIENCE);
            if (!display.readAndDispatch()) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
