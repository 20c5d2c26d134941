package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Circumstances;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeDone;
import ua.zvernennia.model.execution.TreePolicy;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.execution.TreeWarning;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Styles;

/** A document's tree with its commands and the selected line in full. Everything is asked off the UI thread. */
final class TreePane {

    /** In the order of the buttons; the index from 1 is the digit of the key. */
    static final List<ActKind> BUTTONS = List.of(
            ActKind.START,
            ActKind.COMPLETE,
            ActKind.DELEGATE,
            ActKind.RESOLVE,
            ActKind.RETURN,
            ActKind.REWORK,
            ActKind.ACCEPT,
            ActKind.LIFT_CONTROL,
            ActKind.ACKNOWLEDGE,
            ActKind.SIGN,
            ActKind.REASSIGN,
            ActKind.INTERIM,
            ActKind.ANSWER,
            ActKind.CANCEL);

    private static final int KEYS = 8;

    private final TreeServices services;
    private final Clock clock;
    private final Consumer<CardId> opener;
    private final ErrorSentences sentences = new ErrorSentences();
    private final Map<ActKind, Button> buttons = new EnumMap<>(ActKind.class);
    private final Composite area;
    private final Background background;
    private final TreeTable table;
    private final DetailPane details;
    private final Label message;
    private Button openCard;
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
        commands();
        message = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(message);
        var caption = new Label(area, SWT.NONE);
        caption.setText(Messages.TreePane_title);
        Styles.set(caption, "heading");
        var sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        var upper = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(upper);
        table = new TreeTable(upper, caption);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        details = new DetailPane(sash);
        sash.setWeights(54, 46);
        table.onSelect(this::selected);
        offer();
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

    Button button(ActKind kind) {
        return buttons.get(kind);
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
        var node = table.selected().map(TreeLine::node);
        if (kind == ActKind.RESOLVE || kind == ActKind.PREPARE) {
            resolve();
        } else if (Acts.AT_ONCE.contains(kind)) {
            node.ifPresent(id -> submit(TreeAct.of(kind, id), () -> {}, this::refuse));
        } else {
            var people = people();
            new ActDialog(area.getShell(), kind, node, services.chooser(people, today()), today(), this::submit).open();
        }
    }

    /** Opens the registration card. */
    void openCard() {
        card.ifPresent(opener);
    }

    private void commands() {
        var line = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        RowLayoutFactory.fillDefaults().spacing(4).wrap(true).applyTo(line);
        for (int i = 0; i < BUTTONS.size(); i++) {
            var kind = BUTTONS.get(i);
            var button = new Button(line, SWT.PUSH);
            button.setText(Acts.name(kind));
            if (i < KEYS) {
                button.setToolTipText("Ctrl+" + (i + 1));
            }
            button.addListener(SWT.Selection, event -> act(kind));
            button.setLayoutData(new RowData());
            buttons.put(kind, button);
        }
        openCard = new Button(line, SWT.PUSH);
        openCard.setText(Messages.TreePane_openCard);
        openCard.setToolTipText("Ctrl+9");
        openCard.addListener(SWT.Selection, event -> openCard());
    }

    private void load() {
        var id = card.orElseThrow();
        background.run(
                Messages.TreePane_loading, cancelled -> services.executions().tree(id), this::loaded, this::refuse);
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
        wanted.ifPresent(table::select);
        wanted = Optional.empty();
        if (lines.isEmpty()) {
            tell(Messages.TreePane_empty, "hint");
        }
        selected();
    }

    /** Whoever looks at what was addressed to them has seen it. */
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
        view.ifPresent(shown -> details.show(shown, people(), table.selected().map(TreeLine::node)));
        offer();
    }

    private void offer() {
        offers = view.isEmpty() || services.actor().isEmpty()
                ? EnumSet.noneOf(ActKind.class)
                : new Offers(view.get(), services.actor().get(), circumstances(view.get()))
                        .of(table.selected().map(TreeLine::node));
        buttons.forEach((kind, button) -> {
            button.setEnabled(offers.contains(kind));
            Styles.set(button, offers.contains(kind) ? "" : "hint"); // themes colour a grey button like any other
            // The acts with keys stand always in their places, the others come when they make sense.
            boolean shown = BUTTONS.indexOf(kind) < KEYS || offers.contains(kind);
            button.setVisible(shown);
            ((RowData) button.getLayoutData()).exclude = !shown;
        });
        openCard.setEnabled(card.isPresent());
        area.layout(true, true);
    }

    private void resolve() {
        var actor = services.actor().orElseThrow();
        var node = table.selected().map(TreeLine::node);
        var under = node.flatMap(view.orElseThrow().tree()::execution)
                .filter(each -> actor.is(each.executor()))
                .map(Execution::id);
        var form = new ResolutionForm(under, actor.position(), today());
        var people = people();
        new ResolutionDialog(
                        area.getShell(),
                        form,
                        false,
                        services.mayResolve(),
                        people,
                        services.chooser(people, today()),
                        today(),
                        this::submit)
                .open();
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
        message.setText(sentence);
        Styles.set(message, meaning);
        message.setVisible(!sentence.isEmpty());
        ((GridData) message.getLayoutData()).exclude = sentence.isEmpty();
        area.layout(true, true);
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
