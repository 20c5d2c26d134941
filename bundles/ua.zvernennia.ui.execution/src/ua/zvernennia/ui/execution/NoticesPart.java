package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.osgi.service.event.Event;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.NoticeService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.notification.Notice;
import ua.zvernennia.model.notification.Notices;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.CommandRunner;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.Tone;
import ua.zvernennia.ui.Tones;

/** «Повідомлення»: reminders of terms and by people, proposals; the unread ones in bold, Enter opens the card. */
public final class NoticesPart {

    private static final int ROWS_MAX = 500;
    private static final int[] WIDTHS = {130, 200, 110, 110, 90, 180, 420};

    private final NoticeService notices;
    private final Consumer<CardId> opener;
    private final Runnable read;
    private final ErrorSentences sentences = new ErrorSentences();
    private Composite area;
    private Table table;
    private Tones tones;
    private Font bold;
    private Label message;
    private Button open;
    private Button mark;
    private Button markAll;
    private Background background;

    @Inject
    public NoticesPart(NoticeService notices, CommandRunner commands, IEventBroker events) {
        this(
                notices,
                id -> commands.run(Ids.COMMAND_OPEN_CARD, Map.of(Ids.PARAM_CARD_ID, id.text())),
                () -> events.post(EventTopics.NOTICES, Map.of()));
    }

    /**
     * @param opener opens a card
     * @param read tells others that something was read
     */
    NoticesPart(NoticeService notices, Consumer<CardId> opener, Runnable read) {
        this.notices = requireNonNull(notices, "notices");
        this.opener = requireNonNull(opener, "opener");
        this.read = requireNonNull(read, "read");
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        var caption = new Label(area, SWT.NONE);
        caption.setText(Messages.NoticesPart_title);
        Styles.set(caption, "heading");
        table = table(caption);
        message = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
        buttons();
        background = new Background(area);
        refresh();
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    /** There may be something new. */
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void changed(@UIEventTopic(EventTopics.NOTICES) Event event) {
        if (table != null && !table.isDisposed() && table.isVisible()) {
            refresh();
        }
    }

    /** Asks again. */
    void refresh() {
        background.run(Messages.NoticesPart_loading, cancelled -> notices.latest(ROWS_MAX), this::show, this::refuse);
    }

    /** For tests. */
    Table rows() {
        return table;
    }

    /** Marks the selected ones as read. */
    void markSelected() {
        mark(selected().stream().filter(Notice::isUnread).map(Notice::id).toList());
    }

    private Table table(Label caption) {
        var hidden = new Composite(area, SWT.NONE);
        hidden.setVisible(false);
        GridDataFactory.fillDefaults().exclude(true).applyTo(hidden);
        tones = new Tones(hidden);
        var made = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        made.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
        Fields.bind(caption, made);
        bold = new LocalResourceManager(JFaceResources.getResources(), made)
                .create(FontDescriptor.createFrom(made.getFont()).setStyle(SWT.BOLD));
        var labels = new String[] {
            Messages.NoticesPart_when,
            Messages.NoticesPart_kind,
            Messages.FolderTable_number,
            Messages.column_term,
            Messages.FolderTable_left,
            Messages.FolderTable_executor,
            Messages.NoticesPart_text
        };
        for (int i = 0; i < labels.length; i++) {
            var column = new TableColumn(made, SWT.NONE);
            column.setText(labels[i]);
            column.setWidth(WIDTHS[i]);
        }
        made.addListener(SWT.Selection, event -> enable());
        made.addListener(SWT.DefaultSelection, event -> open());
        made.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                markSelected();
            }
        });
        return made;
    }

    private void buttons() {
        var line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(line);
        open = button(line, Messages.TreePane_openCard, this::open);
        mark = button(line, Messages.NoticesPart_mark, this::markSelected);
        mark.setToolTipText("Delete");
        markAll = button(
                line,
                Messages.NoticesPart_markAll,
                () -> mark(
                        all().stream().filter(Notice::isUnread).map(Notice::id).toList()));
    }

    private static Button button(Composite line, String label, Runnable action) {
        var button = new Button(line, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void open() {
        selected().stream().findFirst().ifPresent(notice -> {
            if (notice.isUnread()) {
                mark(List.of(notice.id()));
            }
            opener.accept(notice.card());
        });
    }

    private void mark(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            background.also(
                    "",
                    cancelled -> notices.read(ids),
                    left -> {
                        refresh();
                        read.run();
                    },
                    this::refuse);
        }
    }

    private void show(Notices got) {
        var before = selected().stream().map(Notice::id).toList();
        int top = table.getTopIndex();
        table.setRedraw(false);
        table.removeAll();
        got.latest().forEach(this::row);
        for (int i = 0; i < got.latest().size(); i++) {
            if (before.contains(got.latest().get(i).id())) {
                table.select(i);
            }
        }
        table.setTopIndex(top);
        table.setRedraw(true);
        tell(
                got.latest().isEmpty()
                        ? Messages.NoticesPart_empty
                        : Texts.format(Messages.NoticesPart_unread, got.unread()),
                "hint");
        enable();
    }

    private void row(Notice notice) {
        var item = new TableItem(table, SWT.NONE);
        item.setData(notice);
        item.setText(new String[] {
            Days.text(notice.madeAt()),
            kind(notice),
            notice.number(),
            notice.due().map(Days::text).orElse(""),
            notice.daysLeft().isPresent() ? Integer.toString(notice.daysLeft().getAsInt()) : "",
            notice.executor(),
            notice.text().replaceAll("\\s+", " ")
        });
        if (notice.isUnread()) {
            item.setFont(bold);
        }
        item.setForeground(tones.color(tone(notice)));
    }

    private static Tone tone(Notice notice) {
        if (!notice.isUnread()) {
            return Tone.MUTED;
        }
        return switch (notice.kind()) {
            case OVERDUE, ESCALATION -> Tone.OVERDUE;
            case DUE -> Tone.SOON;
            case REMINDER, PROPOSE_LIFT -> Tone.NORMAL;
        };
    }

    private static String kind(Notice notice) {
        return switch (notice.kind()) {
            case DUE -> Messages.NoticesPart_due;
            case OVERDUE -> Messages.NoticesPart_overdue;
            case ESCALATION -> Messages.NoticesPart_escalation;
            case REMINDER -> Messages.NoticesPart_reminder;
            case PROPOSE_LIFT -> Messages.NoticesPart_proposeLift;
        };
    }

    private List<Notice> all() {
        return Arrays.stream(table.getItems())
                .map(item -> (Notice) item.getData())
                .toList();
    }

    private List<Notice> selected() {
        return Arrays.stream(table.getSelection())
                .map(item -> (Notice) item.getData())
                .toList();
    }

    private void enable() {
        Acts.enable(mark, selected().stream().anyMatch(Notice::isUnread));
        Acts.enable(open, !selected().isEmpty());
        Acts.enable(markAll, all().stream().anyMatch(Notice::isUnread));
    }

    private void refuse(RegistryException failure) {
        tell(sentences.of(failure), "error");
    }

    private void tell(String sentence, String meaning) {
        message.setText(sentence);
        Styles.set(message, meaning);
        message.requestLayout();
    }
}
