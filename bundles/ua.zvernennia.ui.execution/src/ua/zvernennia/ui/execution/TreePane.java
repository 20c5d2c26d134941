package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import ua.zvernennia.documents.Format;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Circumstances;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeDone;
import ua.zvernennia.model.execution.TreePolicy;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.execution.TreeWarning;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.terms.WorkingCalendar;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/**
 * A document's tree with its commands and the selected line in full. Everything is asked off the UI thread. It is made in
 * steps, see {@link #steps()}; nothing is shown in it before the last one.
 */
final class TreePane {

    private final TreeServices services;
    private final Clock clock;
    private final Consumer<CardId> opener;
    private final ErrorSentences sentences = new ErrorSentences();
    private final WorkingCalendar calendar = WorkingCalendar.ukraine();
    private final Composite area;
    private final Background background;
    private final ActBar bar;
    private final Label message;
    private final Label standingIn;
    private final Composite heading;
    private final Label caption;
    private final Composite upper;
    private final DetailPane details;
    private final SashForm sash;
    private Widener widener;
    private TreeTable table;
    private Optional<CardId> card = Optional.empty();
    private Optional<TreeView> view = Optional.empty();
    private Optional<NodeId> wanted = Optional.empty();
    private Set<ActKind> offers = EnumSet.noneOf(ActKind.class);

    TreePane(Composite parent, TreeServices services, Clock clock, Consumer<CardId> opener) {
        this.services = requireNonNull(services, "services");
        this.clock = requireNonNull(clock, "clock");
        this.opener = requireNonNull(opener, "opener");
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 4).applyTo(area);
        background = new Background(area);
        bar = new ActBar(area, this::act, this::openCard);
        standingIn = line();
        Styles.set(standingIn, "notice");
        message = line();
        heading = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(heading);
        caption = new Label(heading, SWT.NONE);
        caption.setText(Messages.TreePane_title);
        Styles.set(caption, "heading");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(caption);
        sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        upper = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(upper);
        details = new DetailPane(sash, services.files());
        sash.setWeights(54, 46);
    }

    /** What makes the widgets, some milliseconds each. */
    List<Runnable> steps() {
        var steps = new ArrayList<>(bar.steps());
        steps.add(this::addTree);
        steps.addAll(details.steps());
        steps.add(() -> widener = new Widener(heading, sash, details.control()));
        steps.add(this::offer);
        return steps;
    }

    /** Says what to do first, where a line of a list shows its tree here. */
    void invite() {
        tell(Messages.TreePane_choose, "hint");
    }

    Composite control() {
        return area;
    }

    /** The native tree: for the focus and for tests. */
    Tree tree() {
        return table.control();
    }

    /** What is said above the tree; empty for nothing. */
    String message() {
        return message.getText();
    }

    /** For whom the person would act; empty when for nobody else. */
    String standingIn() {
        return standingIn.getText();
    }

    Button button(ActKind kind) {
        return bar.button(kind);
    }

    Optional<CardId> card() {
        return card;
    }

    boolean offers(ActKind kind) {
        return offers.contains(kind);
    }

    /** Shows the tree of a document, and in it the node. */
    void show(CardId id, Optional<NodeId> node) {
        if (card.filter(id::equals).isEmpty()) {
            card = Optional.of(id);
            view = Optional.empty();
            table.clear();
        }
        wanted = node;
        load();
    }

    /** Somebody did something to documents. */
    void changed(Set<?> ids) {
        card.filter(id -> ids.contains(id.text())).ifPresent(id -> load());
    }

    /** Does what a button or a key asks for; with a dialog where more is needed. */
    void act(ActKind kind) {
        if (!offers(kind)) {
            return;
        }
        var node = selectedNode();
        if (Acts.AT_ONCE.contains(kind)) {
            node.ifPresent(id -> submit(TreeAct.of(kind, id), () -> {}, this::refuse));
        } else {
            var shown = view.orElseThrow();
            new TreeDialogs(area.getShell(), services, shown, circumstances(shown), this::submit).open(kind, node);
        }
    }

    /** Gives the place of the tree to what is below it, or back. */
    void widen() {
        widener.toggle();
        if (!widener.isWide()) {
            table.control().setFocus();
        }
    }

    /** Whether there is something to print. */
    boolean isPrintable() {
        return view.filter(shown -> !shown.tree().top().isEmpty()).isPresent();
    }

    /** Whether a line is selected, so that its resolution can be printed alone. */
    boolean isResolutionSelected() {
        return selectedResolution().isPresent();
    }

    /** Writes the tree, or the resolution of the selected line, and opens the file. */
    void print(TreePrinter printer, boolean resolution, Format format) {
        var shown = view.orElseThrow();
        var wanted = selectedResolution().filter(each -> resolution);
        var work = wanted.map(each -> printer.resolution(shown, each, people(), format))
                .orElseGet(() -> printer.tree(shown, people(), format));
        background.also(Messages.TreePrintDialog_title, work, printer::open, this::refuse);
    }

    /** Opens the registration card. */
    void openCard() {
        card.ifPresent(opener);
    }

    private Label line() {
        var label = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(label);
        label.setVisible(false);
        return label;
    }

    private void addTree() {
        table = new TreeTable(upper, caption);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.onSelect(this::selected);
    }

    private Optional<Resolution> selectedResolution() {
        return view.flatMap(shown -> selectedNode().flatMap(node -> TreePrinter.resolutionOf(shown, node)));
    }

    private Optional<NodeId> selectedNode() {
        return table.selected().map(TreeLine::node);
    }

    private void load() {
        var id = card.orElseThrow();
        background.run(
                Messages.TreePane_loading,
                cancelled -> {
                    services.learnWhoIsAway();
                    return services.executions().tree(id);
                },
                this::loaded,
                this::refuse);
    }

    private void loaded(TreeView next) {
        tell("", "hint");
        put(next);
        see(next);
    }

    private void put(TreeView next) {
        view = Optional.of(next);
        var lines = new TreeLines(next, people(), today(), clock.instant()).top();
        table.show(lines);
        details.show(Timeline.of(next, people(), calendar, clock.instant()));
        wanted.ifPresent(table::select);
        wanted = Optional.empty();
        if (lines.isEmpty()) {
            tell(Messages.TreePane_empty, "hint");
        }
        selected();
    }

    /** Whoever looks at what was addressed to them has seen it; who stands in for them has not seen it for them. */
    private void see(TreeView next) {
        services.actor()
                .ifPresent(actor -> next.tree().executions().stream()
                        .filter(each -> actor.position().equals(each.executor()))
                        .map(Execution::id)
                        .filter(id -> services.may(next, TreeAct.of(ActKind.SEE, id), circumstances(next)))
                        .findFirst()
                        .ifPresent(id -> background.also(
                                "",
                                cancelled -> services.executions()
                                        .act(RequestId.random(), next.tree().card(), 0, TreeAct.of(ActKind.SEE, id)),
                                done -> put(done.view()),
                                refused -> {}))); // a look that could not be noted is noted with the next one
    }

    private void selected() {
        view.ifPresent(shown -> details.show(shown, people(), selectedNode()));
        offer();
    }

    private void offer() {
        offers = view.isEmpty() || services.actor().isEmpty()
                ? EnumSet.noneOf(ActKind.class)
                : new Offers(view.get(), services.actor().get(), circumstances(view.get())).of(selectedNode());
        boolean moved = bar.offer(offers, card.isPresent());
        var absent = view.flatMap(this::absent)
                .map(position -> Texts.format(Messages.TreePane_standingIn, people().name(position)))
                .orElse("");
        moved |= put(standingIn, absent);
        if (moved) {
            area.layout(true, true);
        }
    }

    /** The position that the selected line belongs to, when the person acts for whoever holds it. */
    private Optional<String> absent(TreeView shown) {
        var execution = selectedNode().flatMap(shown.tree()::execution);
        var resolution = selectedResolution();
        return execution
                .map(Execution::executor)
                .filter(services::standsInFor)
                .or(() -> resolution.map(Resolution::author).filter(services::standsInFor));
    }

    private void submit(TreeAct act, Runnable done, Consumer<String> refused) {
        var shown = view.orElseThrow();
        background.also(
                Messages.TreePane_sending,
                cancelled -> services.executions()
                        .act(
                                RequestId.random(),
                                shown.tree().card(),
                                shown.tree().revision(),
                                act),
                answer -> {
                    answered(answer);
                    done.run();
                },
                failure -> refused.accept(sentences.of(failure)));
    }

    private void answered(TreeDone answer) {
        put(answer.view());
        if (answer.warnings().isEmpty()) {
            tell("", "hint");
        } else {
            tell(
                    String.join(
                            " ",
                            answer.warnings().stream().map(TreePane::sentence).toList()),
                    "warning");
        }
    }

    private static String sentence(TreeWarning warning) {
        return switch (warning) {
            case TERM_AFTER_PARENT -> Messages.TreePane_termAfterParent;
            case OPEN_CO_EXECUTORS -> Messages.TreePane_openCoExecutors;
            case OPEN_SUBORDINATES -> Messages.TreePane_openSubordinates;
        };
    }

    private void refuse(RegistryException failure) {
        refuse(sentences.of(failure));
    }

    private void refuse(String sentence) {
        tell(sentence, "error");
    }

    private void tell(String sentence, String meaning) {
        Styles.set(message, meaning);
        if (put(message, sentence)) {
            area.layout(true, true);
        }
    }

    private static boolean put(Label label, String sentence) {
        if (label.getText().equals(sentence)) {
            return false;
        }
        label.setText(sentence);
        label.setVisible(!sentence.isEmpty());
        ((GridData) label.getLayoutData()).exclude = sentence.isEmpty();
        return true;
    }

    private Circumstances circumstances(TreeView shown) {
        return new Circumstances(
                clock.instant(),
                today(),
                shown.cardState(),
                shown.controlDate(),
                people().positions(),
                TreePolicy.USUAL);
    }

    private People people() {
        return services.people();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
