package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import ua.zvernennia.model.list.CardGroup;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.UserSettings;

/** What stands beside and below the list when it is wanted: counts by groups, the selected card. Made when first shown. */
final class ListPanes {

    /** Setting: which panes are open, and the group. */
    static final String PANES = "cards.panes";

    private static final String GROUPS = "groups";
    private static final String PREVIEW = "preview";

    private final UserSettings settings;
    private final String key;
    private final SashForm across;
    private final SashForm down;
    private final Background background;
    private final Owner owner;
    private Optional<GroupPane> groups = Optional.empty();
    private Optional<PreviewPane> preview = Optional.empty();
    private CardGroup group = CardGroup.APPEAL_DISTRICT;
    private boolean groupsShown;
    private boolean previewShown;

    /** The list whose panes these are. */
    interface Owner {

        CardFilter filter();

        /** Narrows the list. */
        void show(CardFilter filter);

        /** The cards of another filter, at once; off the UI thread. */
        Hits find(CardFilter filter, BooleanSupplier cancelled);

        Optional<CardRow> selected();

        void focusList();
    }

    ListPanes(Composite parent, UserSettings settings, String login, Owner owner) {
        this.settings = requireNonNull(settings, "settings");
        this.owner = requireNonNull(owner, "owner");
        key = UserSettings.of(login, PANES);
        across = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(across);
        down = new SashForm(across, SWT.VERTICAL | SWT.SMOOTH);
        background = new Background(across);
    }

    /** Where the list is to be made. */
    Composite place() {
        return down;
    }

    /** Opens what was open when this person left. */
    void restore() {
        var kept = settings.get(key).orElse("").split(" ");
        for (var word : kept) {
            switch (word) {
                case GROUPS -> showGroups(true);
                case PREVIEW -> showPreview(true);
                default -> readGroup(word);
            }
        }
    }

    /** Opens or closes the counts. */
    void toggleGroups() {
        showGroups(!groupsShown);
        remember();
        focus(groupsShown, groups.map(pane -> pane.list().table()));
    }

    /** Opens or closes the selected card; the caret stays in the list. */
    void togglePreview() {
        showPreview(!previewShown);
        remember();
        owner.focusList();
    }

    /** The list shows other rows. */
    void changed() {
        count();
        selected();
    }

    /** Another row is selected. */
    void selected() {
        if (previewShown) {
            preview.ifPresent(pane -> pane.show(owner.selected()));
        }
    }

    Optional<GroupPane> groups() {
        return groups.filter(pane -> groupsShown);
    }

    Optional<PreviewPane> preview() {
        return preview.filter(pane -> previewShown);
    }

    private void showGroups(boolean shown) {
        groupsShown = shown;
        if (shown && groups.isEmpty()) {
            var pane = new GroupPane(across, group, this::choose, this::narrow);
            pane.control().moveAbove(down);
            groups = Optional.of(pane);
            across.setWeights(20, 80);
        }
        across.setMaximizedControl(shown ? null : down);
        across.layout();
        count();
    }

    private void showPreview(boolean shown) {
        previewShown = shown;
        if (shown && preview.isEmpty()) {
            preview = Optional.of(new PreviewPane(down));
            down.setWeights(75, 25);
        }
        down.setMaximizedControl(shown ? null : down.getChildren()[0]);
        down.layout();
        selected();
    }

    /** Of all cards but for what the filter asks of this very group, so that another value is one click away. */
    private void count() {
        if (!groupsShown) {
            return;
        }
        var by = group;
        var around = Groups.without(owner.filter(), by);
        Function<BooleanSupplier, Map<String, Integer>> counting =
                cancelled -> owner.find(around, cancelled).counts(by, cancelled);
        background.run(
                "",
                cancelled -> Groups.lines(by, counting.apply(cancelled)),
                lines -> groups.ifPresent(pane -> pane.show(lines)),
                refused -> {});
    }

    private void choose(CardGroup next) {
        group = next;
        remember();
        count();
    }

    /** The same value again takes it away. */
    private void narrow(CardGroup by, Groups.Line line) {
        var wanted = Groups.with(owner.filter(), by, line.value());
        owner.show(wanted.equals(owner.filter()) ? Groups.without(wanted, by) : wanted);
    }

    private void readGroup(String word) {
        for (var each : CardGroup.values()) {
            if (each.name().equals(word)) {
                group = each;
            }
        }
    }

    private void remember() {
        settings.put(key, group.name() + (groupsShown ? ' ' + GROUPS : "") + (previewShown ? ' ' + PREVIEW : ""));
    }

    private void focus(boolean shown, Optional<? extends Control> control) {
        if (shown) {
            control.ifPresent(Control::setFocus);
        } else {
            owner.focusList();
        }
    }
}
