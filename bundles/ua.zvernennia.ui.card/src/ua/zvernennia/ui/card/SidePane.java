package ua.zvernennia.ui.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
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

    private final CTabFolder folder;
    private final FilesTab files;
    private final Map<CTabItem, CardTab> tabs = new LinkedHashMap<>();
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
        folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        add(new PreviousTab(shown, opener));
        add(new PersonTab(shown));
        add(new MatterTab(shown));
        add(new TermsTab(shown));
        files = new FilesTab(folder, shown, service, this::retitle);
        add(files);
        add(new LinksTab(shown, lookup, changes, opener));
        add(linked(Messages.LinkedTab_outgoing, DocumentKind.OUTGOING, opener));
        add(linked(Messages.LinkedTab_internal, DocumentKind.INTERNAL, opener));
        add(new ActsTab(shown, words, act));
        add(new HistoryTab(words));
        add(new PassageTab(id -> directory.get().name(CardField.REVIEWER, id)));
        folder.addListener(SWT.Selection, event -> create(folder.getSelection()));
    }

    /** What is still to be made, a few widgets at a time. */
    List<Runnable> steps() {
        return List.of(() -> {
            folder.setSelection(0);
            create(folder.getSelection());
        });
    }

    Control control() {
        return folder;
    }

    /** Takes the keyboard; false when it has it already. */
    boolean focus() {
        for (Control each = folder.getDisplay().getFocusControl(); each != null; each = each.getParent()) {
            if (each == folder) {
                return false;
            }
        }
        return folder.setFocus();
    }

    /** What stands beside the card now. */
    CardFile file() {
        return file;
    }

    /** Offers the rows that are valid now. */
    void offer(DirectoryChoices directory) {
        tabs.values().forEach(tab -> tab.offer(directory));
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
        tabs.values().forEach(tab -> tab.show(next));
        retitle();
    }

    /** Another card is shown, or its files have changed. */
    void refreshFiles() {
        files.refresh();
    }

    private void retitle() {
        tabs.forEach((item, tab) -> {
            if (!item.isDisposed() && !item.getText().equals(tab.title())) {
                item.setText(tab.title());
            }
        });
    }

    private void add(CardTab tab) {
        var item = new CTabItem(folder, SWT.NONE);
        item.setText(tab.title());
        tabs.put(item, tab);
    }

    private void create(CTabItem item) {
        if (item != null && item.getControl() == null) {
            var area = new Composite(folder, SWT.NONE);
            GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(area);
            tabs.get(item).create(area);
            item.setControl(area);
        }
    }
}
