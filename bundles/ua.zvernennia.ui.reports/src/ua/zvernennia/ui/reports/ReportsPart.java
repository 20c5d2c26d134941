package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.DataArea;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.ReportDeskService;
import ua.zvernennia.api.ReportService;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.documents.Format;
import ua.zvernennia.documents.ReportFiles;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.report.ReportCheck;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.desk.ReportPreset;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.CommandRunner;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.InSteps;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.UserSettings;

/**
 * «Режим довідок»: choose a report, say for when and which cards, «Генерувати», look at it, open the cards behind a
 * figure, open it in Word. What was chosen survives every failure.
 */
public final class ReportsPart {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final int[] TREE_AND_REST = {32, 68};

    private final ReportService reports;
    private final ReportDeskService desk;
    private final CardIndex cards;
    private final DirectoryService directory;
    private final UserSettings settings;
    private final String login;
    private final Clock clock;
    private final Consumer<CardId> opener;
    private final Supplier<ReportFiles> files;
    private final Consumer<Path> launcher;
    private final ErrorSentences sentences = new ErrorSentences();

    private Composite area;
    private Composite right;
    private boolean ready;
    private ReportTree tree;
    private ParametersPane parameters;
    private RunBar bar;
    private ResultPane result;
    private CardsPane behind;
    private PresetsBar presets;
    private MarginBar margin;
    private RunHistory history;
    private Background background;
    private Background work;
    private Optional<ReportTable> shown = Optional.empty();

    @Inject
    public ReportsPart(
            ReportService reports,
            ReportDeskService desk,
            CardIndex cards,
            DirectoryService directory,
            SessionService session,
            UserSettings settings,
            CommandRunner commands) {
        this(
                reports,
                desk,
                cards,
                directory,
                settings,
                session.user().map(UserInfo::login).orElse(""),
                Clock.system(KYIV),
                id -> commands.run(Ids.COMMAND_OPEN_CARD, Map.of(Ids.PARAM_CARD_ID, id.text())),
                () -> new ReportFiles(DataArea.ofThisProcess().reports()),
                file -> Program.launch(file.toString()));
    }

    /**
     * @param login whose favourites these are
     * @param clock in the office's zone
     * @param opener opens a card
     * @param files where documents go
     * @param launcher opens a file in whatever the system has for it
     */
    ReportsPart(
            ReportService reports,
            ReportDeskService desk,
            CardIndex cards,
            DirectoryService directory,
            UserSettings settings,
            String login,
            Clock clock,
            Consumer<CardId> opener,
            Supplier<ReportFiles> files,
            Consumer<Path> launcher) {
        this.reports = requireNonNull(reports, "reports");
        this.desk = requireNonNull(desk, "desk");
        this.cards = requireNonNull(cards, "cards");
        this.directory = requireNonNull(directory, "directory");
        this.settings = requireNonNull(settings, "settings");
        this.login = requireNonNull(login, "login");
        this.clock = requireNonNull(clock, "clock");
        this.opener = requireNonNull(opener, "opener");
        this.files = requireNonNull(files, "files");
        this.launcher = requireNonNull(launcher, "launcher");
    }

    /** The frame comes at once, what is in it in steps: all of it would hold the window for a fifth of a second. */
    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new FillLayout());
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(area);
        var sash = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        background = new Background(area);
        work = new Background(area);
        new InSteps(area)
                .then(() -> tree =
                        new ReportTree(sash, settings, UserSettings.of(login, "reports.favourites"), this::chosen))
                .then(() -> {
                    right = new Composite(sash, SWT.NONE);
                    GridLayoutFactory.fillDefaults().margins(6, 0).spacing(0, 4).applyTo(right);
                    sash.setWeights(TREE_AND_REST);
                })
                .then(() -> parameters = new ParametersPane(right, LocalDate.now(clock)))
                .then(() -> parameters.addConditions(directory))
                .then(() -> presets = new PresetsBar(right, desk, new PartHost(this)))
                .then(() -> bar = new RunBar(right, this::generate, this::cancel, this::save))
                .then(() -> result = new ResultPane(right, this::drill))
                .then(this::addMargin)
                .then(() -> behind = new CardsPane(right, opener))
                .start(this::begin);
    }

    @Focus
    void focus() {
        if (ready) {
            tree.focus();
        } else {
            area.setFocus();
        }
    }

    boolean isReady() {
        return ready;
    }

    ReportTree tree() {
        return tree;
    }

    ParametersPane parameters() {
        return parameters;
    }

    RunBar bar() {
        return bar;
    }

    ResultPane result() {
        return result;
    }

    CardsPane behind() {
        return behind;
    }

    PresetsBar presets() {
        return presets;
    }

    MarginBar margin() {
        return margin;
    }

    RunHistory history() {
        return history;
    }

    private void addMargin() {
        history = new RunHistory(
                reports, right, tree::titles, this::repeat, text -> bar.say(text, "warning"), this::refused);
        margin = new MarginBar(right, desk, new PartHost(this), history::open);
    }

    private void begin() {
        ready = true;
        bar.say(Messages.ReportsPart_choose, "hint");
        tree.focus();
        load();
    }

    private void load() {
        background.run(
                Messages.ReportsPart_loading,
                cancelled -> reports.reports(),
                all -> {
                    tree.show(all);
                    if (all.isEmpty()) {
                        bar.say(Messages.ReportsPart_closed, "warning");
                    } else {
                        presets.load();
                    }
                },
                this::refused);
    }

    private void chosen(ReportInfo report) {
        parameters.show(report);
        bar.ready(report.note().isEmpty() ? Messages.ReportsPart_ready : report.note());
    }

    /** Runs the chosen report. */
    void generate() {
        var chosen = tree.selected();
        if (chosen.isEmpty()) {
            bar.say(Messages.ReportsPart_choose, "hint");
            return;
        }
        try {
            run(chosen.get(), parameters.request(chosen.get()));
        } catch (RegistryException e) {
            refused(e);
        }
    }

    /** What is filled in for the chosen report. */
    ReportRequest request() {
        return parameters.request(tree.selected()
                .orElseThrow(() -> new RegistryException(ErrorCode.REPORT_NOT_FOUND, "no report is chosen")));
    }

    /** Fills in a saved set of parameters. */
    void take(ReportPreset preset) {
        tree.select(preset.request().report());
        parameters.fill(preset.on(LocalDate.now(clock)), preset.moving());
    }

    /** Runs what was run before, as of its moment. */
    void repeat(ReportRequest request) {
        tree.select(request.report());
        parameters.fill(request, Optional.empty());
        tree.selected().ifPresent(report -> run(report, request));
    }

    private void run(ReportInfo report, ReportRequest request) {
        behind.hide();
        bar.running();
        work.run(
                Texts.format(Messages.ReportsPart_running, report.title()),
                cancelled -> reports.run(request, bar::progress, cancelled),
                this::show,
                this::refused);
    }

    private void cancel() {
        work.cancel();
        bar.ready(Messages.ReportsPart_cancelled);
    }

    private void show(ReportTable table) {
        shown = Optional.of(table);
        result.show(table);
        bar.done(table, this::drillBroken);
        margin.show(table);
    }

    private void drill(String row, String column) {
        shown.ifPresent(table -> background.run(
                Messages.ReportsPart_drilling,
                cancelled -> reports.cards(table.head().run(), row, column, OptionalInt.empty()),
                this::showCards,
                this::refused));
    }

    private void drillBroken(ReportCheck check) {
        shown.ifPresent(table -> background.run(
                Messages.ReportsPart_drilling,
                cancelled ->
                        reports.cards(table.head().run(), check.row(), check.column(), OptionalInt.of(check.check())),
                this::showCards,
                this::refused));
    }

    private void showCards(List<CardId> ids) {
        behind.show(ids, cards.current());
    }

    private void save(Format format) {
        var notes = margin.lines();
        shown.ifPresent(table -> background.run(
                Messages.ReportsPart_saving,
                cancelled -> files.get().write(table, format, notes),
                file -> {
                    bar.say(Texts.format(Messages.ReportsPart_saved, file), "success");
                    launcher.accept(file);
                },
                this::refused));
    }

    void refused(RegistryException failure) {
        bar.refused(sentences.of(failure));
    }
}
