package ua.zvernennia.ui.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import ua.zvernennia.api.FileService;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.model.history.CardHistory;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.DocumentKind;

/** Beside the card: its tabs with counters. The widgets of a tab are made when it is looked at first. */
final class SidePane {

    private final Composite area;
    private final TabStrip strip;
    private final Composite pages;
    private final StackLayout stack = new StackLayout();
    private final FilesTab files;
    private final List<CardTab> tabs = new ArrayList<>();
    private final Map<CardTab, Composite> made = new HashMap<>();
    private CardFile file = CardFile.EMPTY;

    /**
     * @param directory as it is offered now
     * @param owner hears what a person asks for
     * @param service of the tab of files
     */
    SidePane(
            Composite parent,
            ShownDraft shown,
            NumberLookup lookup,
            Supplier<DirectoryChoices> directory,
            Supplier<EditorOwner> owner,
            FileService service) {
        var words = new HistoryWords(directory);
        Consumer<CardId> opener = id -> owner.get().open(id);
        Consumer<ActKind> act = kind -> owner.get().act(kind);
        LinkChanges changes = (change, done, refused) -> owner.get().changeLinks(change, done, refused);
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        strip = new TabStrip(area, this::select);
        pages = new Composite(area, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        tabs.add(new PreviousTab(shown, opener));
        tabs.add(new PersonTab(shown));
        tabs.add(new MatterTab(shown));
        tabs.add(new TermsTab(shown));
        files = new FilesTab(area, shown, service, this::retitle);
        tabs.add(files);
        tabs.add(new LinksTab(shown, lookup, changes, opener));
        tabs.add(linked(Messages.LinkedTab_outgoing, DocumentKind.OUTGOING, opener));
        tabs.add(linked(Messages.LinkedTab_internal, DocumentKind.INTERNAL, opener));
        tabs.add(new ActsTab(shown, words, act));
        tabs.add(new HistoryTab(words));
        tabs.add(new PassageTab(id -> directory.get().name(CardField.REVIEWER, id)));
    }

    /** What is still to be made, a few widgets at a time. */
    List<Runnable> steps() {
        return List.of(() -> tabs.forEach(tab -> strip.add(tab.title())), () -> select(0));
    }

    /** Takes the keyboard; false when it has it already. */
    boolean focus() {
        for (Control each = area.getDisplay().getFocusControl(); each != null; each = each.getParent()) {
            if (each == area) {
                return false;
            }
        }
        return strip.focus();
    }

    /** What stands beside the card now. */
    CardFile file() {
        return file;
    }

    /** Offers the rows that are valid now. */
    void offer(DirectoryChoices directory) {
        tabs.forEach(tab -> tab.offer(directory));
    }

    void clear() {
        show(CardFile.EMPTY);
    }

    void showPrevious(List<CardRow> rows) {
        show(file.withPrevious(rows));
    }

    void showProposal(Optional<MarkProposal> proposal) {
        show(file.withProposal(proposal));
    }

    void showHistory(CardHistory history) {
        show(file.withHistory(history));
    }

    void showLinks(List<CardLink> links) {
        show(file.withLinks(links));
    }

    private static CardTab linked(String title, DocumentKind kind, Consumer<CardId> opener) {
        return new LinkedTab(title, link -> link.other().kind() == kind, opener);
    }

    private void show(CardFile next) {
        file = next;
        tabs.forEach(tab -> tab.show(next));
        retitle();
    }

    /** Another card is shown, or its files have changed. */
    void refreshFiles() {
        files.refresh();
    }

    private void retitle() {
        for (int i = 0; i < tabs.size() && strip.selected() >= 0; i++) {
            strip.rename(i, tabs.get(i).title());
        }
    }

    private void select(int index) {
        var tab = tabs.get(index);
        stack.topControl = made.computeIfAbsent(tab, this::create);
        strip.select(index);
        pages.layout();
    }

    private Composite create(CardTab tab) {
        var page = new Composite(pages, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(page);
        tab.create(page);
        return page;
    }
}
