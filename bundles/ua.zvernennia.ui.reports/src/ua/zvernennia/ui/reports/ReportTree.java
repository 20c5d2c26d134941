package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import ua.zvernennia.model.report.ReportGroup;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.UserSettings;

/** The reports by the groups of the menu, favourites first; a line above searches the titles. */
final class ReportTree {

    private static final String STAR = "\u2605 ";

    private final UserSettings settings;
    private final String favouritesKey;
    private final Consumer<ReportInfo> onSelect;
    private final Text search;
    private final Tree tree;
    private final Set<String> favourites = new LinkedHashSet<>();
    private List<ReportInfo> reports = List.of();

    ReportTree(Composite parent, UserSettings settings, String favouritesKey, Consumer<ReportInfo> onSelect) {
        this.settings = requireNonNull(settings, "settings");
        this.favouritesKey = requireNonNull(favouritesKey, "favouritesKey");
        this.onSelect = requireNonNull(onSelect, "onSelect");
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        var label = new Label(area, SWT.NONE);
        label.setText(Messages.ReportTree_search);
        search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.ReportTree_searchHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        Fields.bind(label, search);
        tree = new Tree(area, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, true).hint(260, 200).applyTo(tree);
        settings.get(favouritesKey).ifPresent(text -> favourites.addAll(Arrays.asList(text.split(","))));
        search.addListener(SWT.Modify, event -> fill());
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                enter();
                event.doit = false;
            }
        });
        search.addListener(SWT.DefaultSelection, event -> enter());
        tree.addListener(SWT.MouseMove, event -> {
            var under = tree.getItem(new Point(event.x, event.y));
            tree.setToolTipText(under == null ? null : under.getText()); // a long title is cut at the edge
        });
        tree.addListener(SWT.Selection, event -> selected().ifPresent(onSelect));
        menu();
    }

    void show(List<ReportInfo> all) {
        reports = List.copyOf(all);
        fill();
    }

    void focus() {
        search.setFocus();
    }

    /** From the search to what it found: the first report, unless one is chosen. */
    private void enter() {
        tree.setFocus();
        if (selected().isEmpty()) {
            Arrays.stream(tree.getItems())
                    .flatMap(group -> Arrays.stream(group.getItems()))
                    .findFirst()
                    .ifPresent(item -> {
                        tree.setSelection(item);
                        selected().ifPresent(onSelect);
                    });
        }
    }

    Optional<ReportInfo> selected() {
        return Arrays.stream(tree.getSelection())
                .map(TreeItem::getData)
                .filter(ReportInfo.class::isInstance)
                .map(ReportInfo.class::cast)
                .findFirst();
    }

    /** By id. */
    Map<String, String> titles() {
        return reports.stream().collect(Collectors.toMap(ReportInfo::id, ReportTree::title, (a, b) -> a));
    }

    Tree tree() {
        return tree;
    }

    Text search() {
        return search;
    }

    /** Selects a report as if it had been clicked. */
    void select(String id) {
        for (var group : tree.getItems()) {
            for (var item : group.getItems()) {
                if (item.getData() instanceof ReportInfo report && report.id().equals(id)) {
                    tree.setSelection(item);
                    onSelect.accept(report);
                    return;
                }
            }
        }
    }

    private void fill() {
        var kept = selected();
        tree.setRedraw(false);
        tree.removeAll();
        var wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        group(
                Messages.ReportTree_favourites,
                reports.stream()
                        .filter(report -> favourites.contains(report.id()))
                        .toList(),
                wanted);
        for (var group : ReportGroup.values()) {
            group(
                    title(group),
                    reports.stream().filter(report -> report.group() == group).toList(),
                    wanted);
        }
        tree.setRedraw(true);
        kept.ifPresent(this::reselect);
    }

    private void reselect(ReportInfo report) {
        for (var group : tree.getItems()) {
            for (var item : group.getItems()) {
                if (report.equals(item.getData())) {
                    tree.setSelection(item);
                    return;
                }
            }
        }
    }

    private void group(String title, List<ReportInfo> members, String wanted) {
        var found = members.stream()
                .filter(report -> (title(report) + ' ' + report.id())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        if (found.isEmpty()) {
            return;
        }
        var parent = new TreeItem(tree, SWT.NONE);
        parent.setText(title);
        for (var report : found) {
            var item = new TreeItem(parent, SWT.NONE);
            item.setText((favourites.contains(report.id()) ? STAR : "") + title(report));
            item.setData(report);
        }
        parent.setExpanded(true);
    }

    private void menu() {
        var menu = new Menu(tree);
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(Messages.ReportTree_favourite);
        item.addListener(SWT.Selection, event -> selected().ifPresent(this::toggle));
        tree.setMenu(menu);
        tree.addListener(SWT.MenuDetect, event -> event.doit = selected().isPresent());
        tree.addListener(SWT.KeyDown, event -> {
            if (event.character == '*') {
                selected().ifPresent(this::toggle);
                event.doit = false;
            }
        });
    }

    /** Makes it a favourite, or no longer one. */
    void toggle(ReportInfo report) {
        if (!favourites.remove(report.id())) {
            favourites.add(report.id());
        }
        settings.put(favouritesKey, String.join(",", favourites));
        fill();
    }

    static String title(ReportInfo report) {
        return Locale.getDefault().getLanguage().equals("en") ? report.titleEn() : report.title();
    }

    private static String title(ReportGroup group) {
        return switch (group) {
            case GENERAL -> Messages.ReportTree_GENERAL;
            case INCOMING -> Messages.ReportTree_INCOMING;
            case OUTGOING -> Messages.ReportTree_OUTGOING;
            case INTERNAL -> Messages.ReportTree_INTERNAL;
            case APPEALS -> Messages.ReportTree_APPEALS;
            case CONTROL -> Messages.ReportTree_CONTROL;
            case ADMINISTRATION -> Messages.ReportTree_ADMINISTRATION;
        };
    }
}
