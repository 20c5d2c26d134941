package ua.zvernennia.ui.cards;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.PaintTrace;
import ua.zvernennia.ui.UserSettings;

/** A list part in a shell of its own, with everything around it faked. */
final class ListShell implements AutoCloseable {

    final Display display = Display.getDefault();
    final Shell shell = new Shell(display);
    final List<CardId> opened = new ArrayList<>();
    final FakeConnection connection = new FakeConnection();
    final FakeFilters filters = new FakeFilters();
    final FakeCards cards;
    final CardListPart part;
    volatile String title = "";

    ListShell(FakeCards cards, UserSettings settings) {
        this(cards, settings, PaintTrace.ofThisProcess());
    }

    ListShell(FakeCards cards, UserSettings settings, PaintTrace trace) {
        this.cards = cards;
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, 1280, 800);
        var area = new Composite(shell, SWT.NONE);
        area.setData("org.eclipse.e4.ui.css.CssClassName", "MPart");
        var clock = Clock.fixed(FakeCards.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        part = new CardListPart(
                new ListServices(
                        cards,
                        connection,
                        filters,
                        (text, limit) -> List.of(),
                        settings,
                        "registrar",
                        FakeFilters.ME,
                        clock,
                        trace,
                        () -> FakeCards.ME),
                text -> title = text,
                opened::add);
        part.create(area);
    }

    ListShell open() {
        shell.open();
        part.focus();
        spinUntil(() -> !title.isEmpty());
        settle();
        spinUntil(this::rowsFit);
        return this;
    }

    /** The height of a row is known some time after one has been painted. */
    private boolean rowsFit() {
        var table = part.list().table();
        int rows = table.getItemCount();
        if (rows < 2) {
            return rows == part.list().visibleRows().size();
        }
        int pitch = table.getItem(1).getBounds(0).y - table.getItem(0).getBounds(0).y;
        return pitch > 0 && rows * pitch <= table.getClientArea().height - table.getHeaderHeight();
    }

    /** Tells the part what the feed would tell it. */
    void post(Set<String> ids) {
        part.cardsChanged(new Event(EventTopics.CARDS, Map.of(EventTopics.CARD_IDS, ids)));
    }

    void spinUntil(BooleanSupplier done) {
        var deadline = Instant.now().plus(20, ChronoUnit.SECONDS);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not within 20 seconds");
            }
            turn();
        }
    }

    /** Lets everything that is on its way arrive and be painted. */
    void settle() {
        var until = Instant.now().plusMillis(150);
        spinUntil(() -> Instant.now().isAfter(until));
    }

    private void turn() {
        if (!display.readAndDispatch()) {
            display.timerExec(5, () -> {}); // the condition may depend on time alone
            display.sleep();
        }
    }

    @Override
    public void close() {
        shell.dispose();
        while (display.readAndDispatch()) {
            Thread.onSpinWait();
        }
    }
}
