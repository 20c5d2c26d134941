package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.osgi.service.event.Event;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.Connection;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.ServerSearchService;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.api.SharedFilterService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ChosenCard;
import ua.zvernennia.ui.ColumnDialog;
import ua.zvernennia.ui.ColumnLayout;
import ua.zvernennia.ui.CommandRunner;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.FilterRow;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.PaintTrace;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.UserSettings;
import ua.zvernennia.ui.Viewport;

/**
 * «Перелік карток»: all cards the user may see, filtered from memory while typing. Every question runs off the UI thread
 * and the latest wins; a change that the feed brings is shown in place, without moving the selection or the rows in view.
 */
public final class CardListPart implements FilterInput.Owner, ListPanes.Owner, ChosenCard {

    /** Setting: order, widths and choice of columns, and the sort order. */
    static final String COLUMNS = "cards.columns";

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final ListServices services;
    private final CardIndex index;
    private final Connection connection;
    private final String columnsKey;
    private final Consumer<String> title;
    private final Consumer<CardId> opener;
    private final ErrorSentences sentences = new ErrorSentences();

    private Viewport<CardRow> list;
    private FilterInput input;
    private ListFooter footer;
    private LoadingLine loading;
    private Background background;
    private ListTrace painted;
    private ListOutput output;
    private Hits hits;
    private ListPanes panes;
    private MarksLine marks;
    private Day day;
    private boolean searching;
    private boolean searchAgain;

    @Inject
    public CardListPart(
            CardIndex index,
            Connection connection,
            SessionService session,
            DirectoryService directory,
            SharedFilterService filters,
            ServerSearchService search,
            UserSettings settings,
            MPart part,
            CommandRunner commands) {
        this(
                new ListServices(
                        index,
                        connection,
                        filters,
                        search,
                        settings,
                        session.user().map(UserInfo::login).orElse(""),
                        session.user().map(UserInfo::id).orElse(""),
                        Clock.system(KYIV),
                        PaintTrace.ofThisProcess(),
                        () -> Reviewer.of(session.user(), directory.current())),
                part::setLabel,
                id -> commands.run(Ids.COMMAND_OPEN_CARD, Map.of(Ids.PARAM_CARD_ID, id.text())));
    }

    /**
     * @param title takes the text of the tab
     * @param opener opens a card
     */
    CardListPart(ListServices services, Consumer<String> title, Consumer<CardId> opener) {
        this.services = requireNonNull(services, "services");
        index = services.index();
        connection = services.connection();
        columnsKey = UserSettings.of(services.login(), COLUMNS);
        this.title = requireNonNull(title, "title");
        this.opener = requireNonNull(opener, "opener");
        day = Day.of(LocalDate.now(services.clock()));
    }

    @PostConstruct
    void create(Composite parent) {
        background = new Background(parent);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 4).applyTo(parent);
        input = new FilterInput(parent, services, background, this);
        loading = new LoadingLine(parent);
        panes = new ListPanes(parent, services.settings(), services.login(), this);
        list = new Viewport<>(
                panes.place(), Messages.CardListPart_name, CardColumns.all(() -> day, index::isWaiting), true);
        marks = new MarksLine(parent, index::current);
        footer = new ListFooter(parent);
        services.settings()
                .get(columnsKey)
                .ifPresent(text -> list.arrange(ColumnLayout.parse(text, list.defaultLayout())));
        input.with(list.withFilterRow(input));
        output = new ListOutput(parent, footer::refuse);
        new RowMenu(list, this::chooseColumns, new ListActions(list, index, output, this::shown, opener));
        painted = new ListTrace(services.trace(), list, connection);
        listen();
        loading.show(connection.status());
        panes.restore();
        search(Viewport.Keep.PLACE);
    }

    private void listen() {
        list.onOpen(row -> opener.accept(row.id()));
        list.onMove(() -> {
            footer.position(list.position());
            panes.selected();
        });
        list.onMark(() -> marks.show(list.marked()));
        list.onArrange(this::remember);
        list.onSort(() -> {
            remember();
            search(Viewport.Keep.SELECTION);
        });
        list.onType(input::append);
        list.table().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC && !list.marked().isEmpty()) {
                list.clearMarks();
            } else if (event.keyCode == SWT.ESC) {
                clearFilter();
            }
        });
    }

    /** Who comes back by keyboard can press Enter at once: something is chosen. */
    @Focus
    void focus() {
        enterList();
    }

    /** Also one that the feed has still to bring. */
    void choose(CardId card) {
        list.select(card);
    }

    /** The feed brought changes, or a load is over. */
    @Inject
    @Optional
    void cardsChanged(@UIEventTopic(EventTopics.CARDS) Event event) {
        if (list == null || list.control().isDisposed()) {
            return;
        }
        if (event.getProperty(EventTopics.CARD_IDS) instanceof Set<?> ids) {
            painted.changed(ids);
        }
        if (searching) {
            searchAgain = true; // a storm of changes must not cancel every search before it ends
        } else {
            search(Viewport.Keep.PLACE);
        }
    }

    @Inject
    @Optional
    void connectionChanged(@UIEventTopic(EventTopics.CONNECTION) Event event) {
        if (loading != null && !list.control().isDisposed()) {
            boolean wasLoading = loading.isShown();
            loading.show(connection.status());
            list.emptyMessage(emptyMessage());
            painted.lineChanged();
            if (wasLoading && !loading.isShown() && !searching) {
                search(Viewport.Keep.PLACE);
            }
        }
    }

    /** Puts the caret into the filter line with its text selected. */
    public void focusFilter() {
        input.focus();
    }

    /** Shows all cards again; the selection stays. */
    @Override
    public void clearFilter() {
        output.cancel();
        input.clear();
        list.table().setFocus();
    }

    /** Opens the dialog for columns. */
    @Override
    public void chooseColumns() {
        var dialog = new ColumnDialog(list.control().getShell(), list.layout(), list.defaultLayout(), list::label);
        if (dialog.open() == Window.OK) {
            list.arrange(dialog.layout());
        }
    }

    @Override
    public java.util.Optional<CardRow> chosenCard() {
        return list == null ? java.util.Optional.empty() : list.selected();
    }

    /** The list itself. */
    Viewport<CardRow> list() {
        return list;
    }

    Text filterLine() {
        return input.line();
    }

    LoadingLine loading() {
        return loading;
    }

    FilterRow columnFilters() {
        return input.columns();
    }

    ListPanes panes() {
        return panes;
    }

    MarksLine marks() {
        return marks;
    }

    /** Opens the search for cards that this workstation does not keep. */
    public void searchServer() {
        var words = input.filter().anywhere();
        new ServerSearchDialog(list.control().getShell(), services.search(), words, day, opener).open();
    }

    /** Opens or closes the counts beside the list. */
    public void toggleGroups() {
        panes.toggleGroups();
    }

    /** Opens or closes the selected card below the list. */
    public void togglePreview() {
        panes.togglePreview();
    }

    @Override
    public CardFilter filter() {
        return input.filter();
    }

    @Override
    public void show(CardFilter next) {
        input.show(next);
    }

    @Override
    public Hits find(CardFilter other, BooleanSupplier cancelled) {
        return index.current().find(other.query(day, services.me().get(), List.of()), cancelled);
    }

    @Override
    public java.util.Optional<CardRow> selected() {
        return list.selected();
    }

    @Override
    public void focusList() {
        list.table().setFocus();
    }

    @Override
    public void keyPressed() {
        painted.keyPressed();
    }

    @Override
    public void typed() {
        painted.typed();
    }

    @Override
    public void narrowed() {
        search(Viewport.Keep.SELECTION);
    }

    @Override
    public Hits shown() {
        return hits;
    }

    @Override
    public void enterList() {
        list.table().setFocus();
        if (list.selected().isEmpty()) {
            list.visibleRows().stream().findFirst().ifPresent(row -> list.select(row.id()));
        }
    }

    @Override
    public void notice(String sentence) {
        footer.refuse(sentence);
    }

    private void remember() {
        services.settings().put(columnsKey, list.layout().text());
    }

    private void search(Viewport.Keep keep) {
        day = today();
        searching = true;
        searchAgain = false;
        painted.asked();
        var asked = input.filter();
        var query = asked.query(day, services.me().get(), new ListOrder(list).sort());
        var snapshot = index.current();
        background.run(
                "",
                cancelled -> new Found(asked, snapshot.find(query, cancelled), snapshot.size()),
                found -> show(found, keep),
                this::refuse);
    }

    private Day today() {
        var now = LocalDate.now(services.clock());
        return now.equals(day.today()) ? day : Day.of(now);
    }

    private void show(Found found, Viewport.Keep keep) {
        hits = found.hits;
        list.show(new CardRows(hits), keep);
        list.emptyMessage(emptyMessage());
        footer.show(found.filter, new ListOrder(list).words(), found.hits.count(), found.size);
        title.accept(Texts.format(Messages.CardListPart_title, found.size));
        painted.shown(found.size);
        panes.changed();
        if (!list.marked().isEmpty()) {
            marks.show(list.marked());
        }
        searched();
    }

    private void refuse(RegistryException failure) {
        footer.refuse(sentences.of(failure));
        searched();
    }

    private void searched() {
        searching = false;
        if (searchAgain) {
            search(Viewport.Keep.PLACE);
        }
    }

    private String emptyMessage() {
        var state = connection.status().state();
        if (state == Connection.State.LOADING || state == Connection.State.CONNECTING) {
            return Messages.CardListPart_emptyLoading;
        }
        return input.filter().isNone()
                ? Messages.CardListPart_empty
                : ColumnText.unreadRange(input.filter().columns(), day.today()).orElse(Messages.CardListPart_noHits);
    }

    private record Found(CardFilter filter, Hits hits, int size) {}
}
