package ua.zvernennia.ui.execution;

import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** The executor's folders with their counters. */
final class FolderList {

    private final Table table;

    FolderList(Composite parent) {
        var caption = new Label(parent, SWT.NONE);
        caption.setText(Messages.DeskPart_folders);
        Styles.set(caption, "heading");
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        Fields.bind(caption, table);
        var name = new TableColumn(table, SWT.NONE);
        name.setWidth(168);
        var count = new TableColumn(table, SWT.RIGHT);
        count.setWidth(62);
        for (var folder : Folder.values()) {
            new TableItem(table, SWT.NONE).setText(new String[] {name(folder), ""});
        }
        table.select(Folder.NOT_DONE.ordinal());
    }

    Table table() {
        return table;
    }

    void onChoose(Consumer<Folder> listener) {
        table.addListener(SWT.Selection, event -> listener.accept(chosen()));
    }

    Folder chosen() {
        return Folder.values()[Math.max(0, table.getSelectionIndex())];
    }

    void count(Map<Folder, Integer> counts) {
        for (var folder : Folder.values()) {
            table.getItem(folder.ordinal()).setText(1, Texts.number(counts.getOrDefault(folder, 0)));
        }
    }

    static String name(Folder folder) {
        return switch (folder) {
            case TO_PROCESS -> Messages.DeskPart_toProcess;
            case NOT_DONE -> Messages.DeskPart_notDone;
            case OVERDUE -> "    " + Messages.DeskPart_overdue;
            case DUE_SOON -> "    " + Messages.DeskPart_dueSoon;
            case DUE_LATER -> "    " + Messages.DeskPart_dueLater;
            case NO_TERM -> "    " + Messages.DeskPart_noTerm;
            case FOR_INFORMATION -> Messages.DeskPart_forInformation;
            case PROCESSED -> Messages.DeskPart_processed;
            case ON_CONTROL -> Messages.DeskPart_onControl;
            case TO_ACCEPT -> Messages.DeskPart_toAccept;
            case TO_LIFT -> Messages.DeskPart_toLift;
        };
    }
}
