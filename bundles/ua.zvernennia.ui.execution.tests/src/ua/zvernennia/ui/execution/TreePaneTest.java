package ua.zvernennia.ui.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;

class TreePaneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeExecutions server = new FakeExecutions();
    private final NodeFilesOfServer files = new NodeFilesOfServer();
    private final List<CardId> opened = new ArrayList<>();
    private Display display;
    private Shell shell;
    private TreePane pane;
    private int person;

    @BeforeEach
    void open() {
        display = Display.getDefault();
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1280, 800);
        pane = new TreePane(
                shell,
                new TreeServices(server, server, files, () -> Optional.of(user())),
                Clock.system(Days.KYIV),
                opened::add);
        pane.steps().forEach(Runnable::run);
        shell.layout(true, true);
        shell.open();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void anEmptyTreeSaysWhatToDo() {
        pane.show(server.card, Optional.empty());
        spinUntil(() -> !pane.message().isEmpty());
        assertTrue(pane.message().contains("Alt+4"));
        assertTrue(pane.button(ActKind.RESOLVE).isEnabled());
        assertFalse(pane.button(ActKind.START).isEnabled());
    }

    @Test
    void theTreeShowsWhoDoesWhatUntilWhen() {
        server.resolve(1, 2);
        show(0);
        assertEquals(1, pane.tree().getItemCount());
        var resolution = pane.tree().getItem(0);
        assertTrue(resolution.getText().startsWith("Резолюція "), resolution.getText());
        assertTrue(resolution.getText().contains("«Виконати і доповісти»"));
        assertEquals(2, resolution.getItemCount());
        assertTrue(resolution.getItem(0).getText().contains("Особа 1"));
        assertTrue(resolution.getItem(1).getText().startsWith("Співвиконання"));
        assertEquals("○ Не розпочато", resolution.getItem(0).getText(1));
        assertEquals(Days.text(FakeExecutions.TODAY), resolution.getItem(0).getText(2));
        assertEquals("залишилось 1", resolution.getItem(1).getText(3));
    }

    @Test
    void whoOpensTheirOwnWorkHasSeenItAndMayStart() {
        server.resolve(1);
        show(1);
        spinUntil(() -> execution().getText(1).equals("◎ Ознайомлений"));
        select(execution());
        assertTrue(pane.button(ActKind.START).isEnabled());
        assertFalse(pane.button(ActKind.COMPLETE).isEnabled());
        assertFalse(pane.button(ActKind.ACCEPT).isEnabled());

        pane.act(ActKind.START);
        spinUntil(() -> execution().getText(1).equals("◐ На виконанні"));
        assertTrue(pane.button(ActKind.COMPLETE).isEnabled());
        assertTrue(pane.button(ActKind.DELEGATE).isEnabled());
    }

    @Test
    void whatOthersDoIsShownWithoutLosingThePlace() {
        var executions = server.resolve(1, 2);
        show(0);
        select(pane.tree().getItem(0).getItem(1));
        server.sit(2);
        server.act(RequestId.random(), server.card, 0, TreeAct.of(ActKind.START, executions.get(1)));

        pane.changed(Set.of(server.card.text()));
        spinUntil(() -> pane.tree().getItem(0).getItem(1).getText(1).equals("◐ На виконанні"));
        assertEquals(pane.tree().getItem(0).getItem(1), pane.tree().getSelection()[0]);
    }

    @Test
    void whatComesBelowALineIsSeenAtOnceAndWhatWasFoldedStaysFolded() {
        var executions = server.resolve(1, 3);
        show(0);
        server.sit(1);
        server.act(RequestId.random(), server.card, 0, TreeAct.of(ActKind.START, executions.getFirst()));
        server.resolveBelow(1, executions.getFirst(), 2);
        pane.changed(Set.of(server.card.text()));
        spinUntil(() -> execution().getItemCount() == 1);
        assertTrue(execution().getExpanded());
        assertTrue(execution().getItem(0).getExpanded());

        execution().setExpanded(false);
        server.sit(3);
        server.act(RequestId.random(), server.card, 0, TreeAct.of(ActKind.START, executions.getLast()));
        pane.changed(Set.of(server.card.text()));
        spinUntil(() -> pane.tree().getItem(0).getItem(1).getText(1).equals("◐ На виконанні"));
        assertFalse(execution().getExpanded());
    }

    @Test
    void aRefusalIsSaidAndTheTreeStays() {
        var executions = server.resolve(1);
        show(1);
        spinUntil(() -> execution().getText(1).equals("◎ Ознайомлений"));
        select(execution());
        server.sit(1);
        server.act(RequestId.random(), server.card, 0, TreeAct.returned(executions.getFirst(), "Ні", Optional.empty()));

        pane.act(ActKind.START); // offered on what was seen before
        spinUntil(() -> !pane.message().isEmpty());
        assertTrue(pane.message().endsWith("."), pane.message());
        assertEquals(1, pane.tree().getItemCount());
    }

    @Test
    void whoStandsInIsOfferedTheActsOfTheAbsentAndToldForWhom() {
        server.resolve(1);
        server.substituted = Set.of("p1");
        show(3);
        select(execution());
        assertTrue(pane.button(ActKind.START).isEnabled());
        assertEquals("За відсутності: ви дієте за Особа 1.", pane.standingIn());

        select(pane.tree().getItem(0));
        assertEquals("", pane.standingIn());
        assertFalse(pane.button(ActKind.CANCEL).isEnabled());
    }

    @Test
    void aDraftIsOfferedForChangeAndASignedOneForReplacement() {
        server.prepare(1);
        show(0);
        select(pane.tree().getItem(0));
        assertTrue(pane.button(ActKind.CHANGE).isEnabled());
        assertTrue(pane.button(ActKind.SIGN).isEnabled());
        assertFalse(pane.button(ActKind.REPLACE).isEnabled());

        pane.act(ActKind.SIGN);
        spinUntil(() -> pane.button(ActKind.REPLACE).isEnabled());
        assertFalse(pane.button(ActKind.CHANGE).isEnabled());
    }

    @Test
    void theFilesOfTheSelectedLineAreAskedForWhenTheirTabIsLookedAt() {
        var executions = server.resolve(1, 2);
        files.put(owner(executions.getFirst()), "акт обстеження.pdf");
        files.put(owner(executions.getLast()), "довідка.pdf");
        show(0);
        select(execution());
        assertEquals(0, files.asked.get());

        var tabs = find(CTabFolder.class).findFirst().orElseThrow();
        tabs.setSelection(1);
        tabs.notifyListeners(SWT.Selection, new Event());
        spinUntil(() -> names().equals(List.of("акт обстеження.pdf")));
        assertEquals("Файли (1)", tabs.getItem(1).getText());

        select(pane.tree().getItem(0).getItem(1));
        spinUntil(() -> names().equals(List.of("довідка.pdf")));
        select(pane.tree().getItem(0));
        spinUntil(() -> names().isEmpty() && tabs.getItem(1).getText().equals("Файли (0)"));
    }

    @Test
    void whatIsBelowTheTreeTakesItsPlaceAndGivesItBack() {
        server.resolve(1);
        show(0);
        int before = lower().getSize().y;
        pane.widen();
        spinUntil(() -> lower().getSize().y > before + 100);
        pane.widen();
        spinUntil(() -> lower().getSize().y == before);
    }

    @Test
    void theCardIsOneKeyAway() {
        show(0);
        pane.openCard();
        assertEquals(List.of(server.card), opened);
    }

    private void show(int who) {
        person = who;
        server.sit(who);
        pane.show(server.card, Optional.empty());
        spinUntil(() -> pane.tree().getItemCount() > 0 || !pane.message().isEmpty());
    }

    private TreeItem execution() {
        return pane.tree().getItem(0).getItem(0);
    }

    private Control lower() {
        return find(CTabFolder.class).findFirst().orElseThrow();
    }

    private FileOwner owner(NodeId execution) {
        return new FileOwner(server.card, FileOwner.Kind.EXECUTION, execution.value());
    }

    /** Of the files that are shown. */
    private List<String> names() {
        return find(Table.class)
                .flatMap(table -> Stream.of(table.getItems()))
                .map(TableItem::getText)
                .toList();
    }

    private <T extends Control> Stream<T> find(Class<T> type) {
        return all(pane.control()).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Control> all(Composite area) {
        return Stream.of(area.getChildren())
                .flatMap(child -> child instanceof Composite inner
                        ? Stream.concat(Stream.of(child), all(inner))
                        : Stream.of(child));
    }

    private void select(TreeItem item) {
        pane.tree().setSelection(item);
        var event = new Event();
        event.item = item;
        pane.tree().notifyListeners(SWT.Selection, event);
    }

    private UserInfo user() {
        return new UserInfo(
                "user",
                "user",
                "Особа " + person,
                "p" + person,
                "Посада",
                "u",
                "Департамент",
                person == 0 ? Role.HEAD : Role.EXECUTOR);
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
