package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.FileService;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.files.FilesPane;

/**
 * «Файли» of the selected line: those of a resolution, or of a report of execution. Nothing is asked before the tab is
 * looked at: the list is a read that the audit keeps.
 */
final class NodeFiles {

    private final FileService files;
    private final CTabFolder tabs;
    private final CTabItem tab;
    private final Composite page;
    private Optional<FilesPane> pane = Optional.empty();
    private Optional<FileOwner> owner = Optional.empty();

    NodeFiles(CTabFolder tabs, FileService files) {
        this.files = requireNonNull(files, "files");
        this.tabs = requireNonNull(tabs, "tabs");
        page = new Composite(tabs, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(page);
        tab = new CTabItem(tabs, SWT.NONE);
        tab.setText(ua.zvernennia.ui.files.Messages.FilesPane_tab);
        tab.setControl(page);
        tabs.addListener(SWT.Selection, event -> look());
    }

    /** Another line is selected, or the tree came anew; empty when no line is. */
    void show(Optional<FileOwner> next) {
        if (!owner.equals(next)) {
            tab.setText(ua.zvernennia.ui.files.Messages.FilesPane_tab);
        }
        owner = next;
        look();
    }

    private void look() {
        if (tabs.getSelection() == tab) {
            var shown = pane.orElseGet(this::make);
            owner.ifPresentOrElse(shown::show, () -> shown.showNone(Messages.NodeFiles_choose));
        }
    }

    private FilesPane make() {
        var made = new FilesPane(page, files, SWT.HORIZONTAL, this::counted);
        pane = Optional.of(made);
        page.layout();
        return made;
    }

    private void counted(int number) {
        tab.setText(
                owner.isEmpty()
                        ? ua.zvernennia.ui.files.Messages.FilesPane_tab
                        : Texts.format(ua.zvernennia.ui.files.Messages.FilesPane_title, number));
    }
}
