package ua.zvernennia.ui.execution;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.osgi.service.event.Event;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.ExecutionService;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.CommandRunner;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** «Виконавець»: the folders with their counters, one list, one tree. */
public final class DeskPart implements TreeOwner {

    private static final int ROWS_MAX = 1_000;

    /** Changes come in storms; the counters are asked for at most so often, in milliseconds. */
    private static final int PAUSE = 2_000;

    private final TreeServices services;
    private final CommandRunner commands;
    private final Clock clock = Clock.system(Days.KYIV);
    private final ErrorSentences sentences = new ErrorSentences();
    private Background counting;
    private Background listing;
    private Table folders;
    private FolderTable rows;
    private TreePane tree;
    private Label message;
    private Folder folder = Folder.NOT_DONE;
    private boolean due;

    @Inject
    public DeskPart(
            ExecutionService executions, DirectoryService directory, SessionService session, CommandRunner commands) {
        this.services = new TreeServices(executions, directory, session::user);
        this.commands = commands;
    }

    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new FillLayout());
        var sash = new SashForm(parent, SWT.HORIZONTAL);
        var left = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 4).applyTo(left);
        folders = folders(left);
        message = new Label(left, SWT.WRAP);
        Styles.set(message, "error");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
        var right = new SashForm(sash, SWT.VERTICAL);
        rows = new FolderTable(right, () -> LocalDate.now(clock));
        tree = new TreePane(right, services, clock, this::openCard);
        sash.setWeights(21, 79);
        right.setWeights(30, 70);
        counting = new Background(folders);
        listing = new Background(rows.table());
        folders.addListener(SWT.Selection, event -> choose(Folder.values()[folders.getSelectionIndex()]));
        rows.onSelect(row -> tree.show(row.card(), Optional.of(row.execution())));
        rows.onOpen(row -> openCard(row.card()));
        refresh();
    }

    @Focus
    void focus() {
        folders.setFocus();
        refresh();
    }

    /** The feed brought something. */
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void changed(@UIEventTopic(EventTopics.EXECUTION) Event event) {
        if (tree == null || tree.control().isDisposed()) {
            return;
        }
        if (event.getProperty(EventTopics.CARD_IDS) instanceof Set<?> ids) {
            tree.changed(ids);
        }
        if (!due && folders.isVisible()) {
            due = true;
            folders.getDisplay().timerExec(PAUSE, () -> {
                due = false;
                if (!folders.isDisposed()) {
                    refresh();
                }
            });
        }
    }

    @Override
    public TreePane tree() {
        return tree;
    }

    /** For tests. */
    Table folders() {
        return folders;
    }

    /** For tests. */
    FolderTable rows() {
        return rows;
    }

    private void refresh() {
        counting.run("", cancelled -> services.executions().folders(), this::count, this::refuse);
        list();
    }

    private void choose(Folder chosen) {
        folder = chosen;
        list();
    }

    private void list() {
        var asked = folder;
        listing.run("", cancelled -> services.executions().folder(asked, ROWS_MAX), rows::show, this::refuse);
    }

    private void count(Map<Folder, Integer> counts) {
        message.setText("");
        var shown = new EnumMap<Folder, Integer>(Folder.class);
        shown.putAll(counts);
        for (var each : Folder.values()) {
            folders.getItem(each.ordinal()).setText(1, Texts.number(shown.getOrDefault(each, 0)));
        }
    }

    private void refuse(RegistryException failure) {
        message.setText(sentences.of(failure));
        message.requestLayout();
    }

    private void openCard(CardId id) {
        commands.run(Ids.COMMAND_OPEN_CARD, Map.of(Ids.PARAM_CARD_ID, id.text()));
    }

    private static Table folders(Composite parent) {
        var caption = new Label(parent, SWT.NONE);
        caption.setText(Messages.DeskPart_folders);
        Styles.set(caption, "heading");
        var table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        Fields.bind(caption, table);
        var name = new TableColumn(table, SWT.NONE);
        name.setWidth(168);
        var count = new TableColumn(table, SWT.RIGHT);
        count.setWidth(62);
        for (var folder : Folder.values()) {
            new TableItem(table, SWT.NONE).setText(new String[] {name(folder), ""});
        }
        table.select(Folder.NOT_DONE.ordinal());
        return table;
    }

    private static String name(Folder folder) {
        return switch (folder) {
            case TO_PROCESS -> Messages.DeskPart_toProcess;
            case NOT_DONE -> Messages.DeskPart_notDone;
            case OVERDUE -> "    " + Messages.DeskPart_overdue;
            case DUE_SOON -> "    " + Messages.DeskPart_dueSoon;
            case DUE_LATER -> "    " + Messages.DeskPart_dueLater;
            case NO_TERM -> "    " + Messages.DeskPart_noTerm;
            case FOR_INFORMATION -> Messages.DeskPart_forInformation;
            case PROCESSED -> Messages.DeskPart_processed;
            case ON_CONTROL -> Messages.DeskPart_onControl;
            case TO_ACCEPT -> Messages.DeskPart_toAccept;
        };
    }
}
