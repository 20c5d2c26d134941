package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.FileService;
import ua.zvernennia.model.terms.WorkingCalendar;
import ua.zvernennia.ui.Styles;

/**
 * Editors that no card uses now. Making the 84 widgets of one takes a tenth of a second of the UI thread, destroying them
 * half of that: so one is made out of sight while nobody types, a closed card gives its own back, and the next one shows
 * its draft in it. UI thread only.
 */
@Creatable
@Singleton
public final class EditorStock {

    /** Nobody has touched a key or a button for so long, milliseconds. */
    private static final int IDLE_MS = 400;

    /** Between two steps, milliseconds: whatever else the window does goes first. */
    private static final int PAUSE_MS = 30;

    private final Display display;
    private final DirectoryService directory;
    private final NumberLookup lookup;
    private final FileService files;
    private final ApplicantSearch people;
    private final Clock clock;
    private final WorkingCalendar calendar = WorkingCalendar.ukraine();
    private final Deque<CardEditor> stock = new ArrayDeque<>();
    private Optional<Shell> hidden = Optional.empty();
    private Optional<DirectoryChoices> choices = Optional.empty();
    private Point size = new Point(1180, 640);
    private boolean preparing;
    private long touched = System.nanoTime();

    @Inject
    public EditorStock(
            Display display, DirectoryService directory, CardIndex index, FileService files, ApplicantSearch people) {
        this(display, directory, index, files, people, Clock.system(CardPart.KYIV));
    }

    /** @param clock in the office's zone */
    EditorStock(
            Display display,
            DirectoryService directory,
            CardIndex index,
            FileService files,
            ApplicantSearch people,
            Clock clock) {
        this.people = requireNonNull(people, "people");
        this.files = requireNonNull(files, "files");
        lookup = new NumberLookup(index);
        this.display = requireNonNull(display, "display");
        this.directory = requireNonNull(directory, "directory");
        this.clock = requireNonNull(clock, "clock");
        Listener touch = event -> touched = System.nanoTime();
        for (int type : new int[] {SWT.KeyDown, SWT.MouseDown, SWT.MouseVerticalWheel}) {
            display.addFilter(type, touch);
        }
    }

    /**
     * An editor, perhaps one that is still to be made: whoever takes it goes on with its steps.
     *
     * @param parent where one is begun if there is none
     */
    CardEditor take(Composite parent) {
        return stock.isEmpty() ? begin(parent) : stock.pop();
    }

    /** The card is closed: nothing of it stays in the widgets. */
    void giveBack(CardEditor editor) {
        if (hidden.filter(Shell::isDisposed).isPresent()) {
            return; // the program ends
        }
        editor.moveTo(hidden(), EditorOwner.NOBODY);
        stock.push(editor);
        display.asyncExec(editor::clear);
        prepare(); // it may have been closed before its last step
    }

    /** @param likely size that the next editor will be shown in: it is arranged for it already */
    void prepare(Point likely) {
        if (likely.x > 0 && likely.y > 0) {
            size = likely;
        }
        prepare();
    }

    /** Sees to it that there is an editor, as soon as nobody types. */
    void prepare() {
        if (!preparing && !isReady()) {
            preparing = true;
            display.timerExec(IDLE_MS, this::idle);
        }
    }

    /** The rows that are valid on {@code day}; kept, since many cards are opened on one day. */
    DirectoryChoices choices(LocalDate day) {
        var present = directory.current();
        if (choices.filter(kept -> kept.isOf(present, day)).isEmpty()) {
            choices = Optional.of(new DirectoryChoices(present, day));
        }
        return choices.orElseThrow();
    }

    DirectoryChoices choicesToday() {
        return choices(today());
    }

    boolean isReady() {
        return !stock.isEmpty() && stock.peek().isComplete();
    }

    private void idle() {
        if (System.nanoTime() - touched < IDLE_MS * 1_000_000L) {
            display.timerExec(IDLE_MS, this::idle);
            return;
        }
        if (stock.isEmpty()) {
            stock.push(begin(hidden()));
        } else if (!isReady()) {
            stock.peek().step();
        }
        preparing = !isReady();
        if (preparing) {
            display.timerExec(PAUSE_MS, this::idle);
        }
    }

    private CardEditor begin(Composite parent) {
        var editor = new CardEditor(parent, new ShownDraft(calendar, this::today), lookup, files, people);
        editor.offer(choices(today()));
        return editor;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Shell hidden() {
        var shell = hidden.orElseGet(() -> {
            var made = new Shell(display, SWT.NO_TRIM);
            made.setLayout(new FillLayout());
            Styles.set(made, "MPart"); // the style sheets shall find the widgets where they will find them later
            return made;
        });
        hidden = Optional.of(shell);
        shell.setSize(size);
        return shell;
    }
}
