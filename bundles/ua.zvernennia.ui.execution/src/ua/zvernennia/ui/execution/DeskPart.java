package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.osgi.service.event.Event;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.ExecutionService;
import ua.zvernennia.api.FileService;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.api.WorkService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.CommandRunner;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.InSteps;
import ua.zvernennia.ui.Styles;

/** «Виконавець»: the folders with their counters, one list, one card, one tree. */
public final class DeskPart implements TreeOwner {

    private static final int ROWS_MAX = 1_000;

    /** Changes come in storms; the counters are asked for at most so often, in milliseconds. */
    private static final int PAUSE = 2_000;

    private final TreeServices services;
    private final WorkService work;
    private final CardIndex cards;
    private final Consumer<CardId> opener;
    private final Clock clock = Clock.system(Days.KYIV);
    private final ErrorSentences sentences = new ErrorSentences();
    private Composite area;
    private Background counting;
    private Background listing;
    private FolderList folders;
    private FolderTable rows;
    private CardFacts facts;
    private TreePane tree;
    private Label message;
    private boolean ready;
    private boolean due;

    @Inject
    public DeskPart(
            ExecutionService executions,
            WorkService work,
            DirectoryService directory,
            FileService files,
            SessionService session,
            CardIndex cards,
            CommandRunner commands) {
        this(
                new TreeServices(executions, directory, files, session::user),
                work,
                cards,
                id -> commands.run(Ids.COMMAND_OPEN_CARD, Map.of(Ids.PARAM_CARD_ID, id.text())));
    }

    /** @param opener opens a card */
    DeskPart(TreeServices services, WorkService work, CardIndex cards, Consumer<CardId> opener) {
        this.services = requireNonNull(services, "services");
        this.work = requireNonNull(work, "work");
        this.cards = requireNonNull(cards, "cards");
        this.opener = requireNonNull(opener, "opener");
    }

    /** The frame comes at once, what is in it in steps: all of it would hold the window for a third of a second. */
    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new FillLayout());
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        var sash = new SashForm(area, SWT.HORIZONTAL);
        var left = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 4).applyTo(left);
        var right = new SashForm(sash, SWT.VERTICAL);
        var upper = new SashForm(right, SWT.HORIZONTAL);
        tree = new TreePane(right, services, clock, opener);
        sash.setWeights(21, 79);
        right.setWeights(34, 66);
        new InSteps(area)
                .then(() -> addFolders(left))
                .then(() -> rows = new FolderTable(upper, () -> LocalDate.now(clock), this::actOnMany))
                .then(() -> {
                    facts = new CardFacts(upper);
                    facts.build();
                    upper.setWeights(68, 32);
                })
                .then(tree.steps())
                .then(this::listen)
                .start(this::refresh);
    }

    @Focus
    void focus() {
        if (!ready) {
            area.setFocus();
            return;
        }
        folders.table().setFocus();
        refresh();
    }

    /** The feed brought something. */
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void changed(@UIEventTopic(EventTopics.EXECUTION) Event event) {
        if (!ready || area.isDisposed()) {
            return;
        }
        if (event.getProperty(EventTopics.CARD_IDS) instanceof Set<?> ids) {
            tree.changed(ids);
        }
        if (!due && area.isVisible()) {
            due = true;
            area.getDisplay().timerExec(PAUSE, () -> {
                due = false;
                if (!area.isDisposed()) {
                    refresh();
                }
            });
        }
    }

    @Override
    public TreePane tree() {
        return ready ? tree : null;
    }

    boolean hasSelection() {
        return ready && !rows.chosen().isEmpty();
    }

    /** One act for all selected lines, with a preview. */
    void actOnMany() {
        var nodes = rows.chosen().stream()
                .map(row -> new WorkNode(row.card(), row.execution()))
                .toList();
        var today = LocalDate.now(clock);
        var chooser = services.chooser(services.people(), today);
        new ManyDialog(area.getShell(), work, nodes, first(folders.chosen()), chooser, today, this::refresh).open();
    }

    /** What one does with many of a folder most of the time. */
    private static ActKind first(Folder folder) {
        return switch (folder) {
            case TO_PROCESS -> ActKind.START;
            case FOR_INFORMATION -> ActKind.ACKNOWLEDGE;
            case NOT_DONE, OVERDUE, DUE_SOON, DUE_LATER, NO_TERM -> ActKind.COMPLETE;
            case ON_CONTROL -> ActKind.REMIND;
            case TO_ACCEPT, PROCESSED -> ActKind.ACCEPT;
            case TO_LIFT -> ActKind.LIFT_CONTROL;
        };
    }

    boolean isReady() {
        return ready;
    }

    /** For tests. */
    Table folders() {
        return folders.table();
    }

    /** For tests. */
    FolderTable rows() {
        return rows;
    }

    private void addFolders(Composite left) {
        folders = new FolderList(left);
        message = new Label(left, SWT.WRAP);
        Styles.set(message, "error");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
    }

    private void listen() {
        counting = new Background(folders.table());
        listing = new Background(rows.table());
        folders.onChoose(this::list);
        rows.onSelect(this::show);
        rows.onOpen(row -> opener.accept(row.card()));
        tree.invite();
        ready = true;
    }

    private void show(FolderRow row) {
        facts.show(cards.current().row(row.card()));
        tree.show(row.card(), Optional.of(row.execution()));
    }

    private void refresh() {
        counting.run("", cancelled -> services.executions().folders(), this::count, this::refuse);
        list(folders.chosen());
    }

    private void list(Folder asked) {
        listing.run("", cancelled -> services.executions().folder(asked, ROWS_MAX), rows::show, this::refuse);
    }

    private void count(Map<Folder, Integer> counts) {
        message.setText("");
        folders.count(counts);
    }

    private void refuse(RegistryException failure) {
        message.setText(sentences.of(failure));
        message.requestLayout();
    }
}
