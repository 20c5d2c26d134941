package ua.zvernennia.ui.files;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The commands over the list, each with its mnemonic; those that cannot be done now are grey. */
final class FileButtons {

    private final Composite bar;
    private final Consumer<FileAct> act;
    private final Map<FileAct, Button> buttons = new EnumMap<>(FileAct.class);

    FileButtons(Composite parent, Consumer<FileAct> act) {
        this.act = act;
        bar = new Composite(parent, SWT.NONE);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.wrap = true;
        layout.center = true;
        layout.marginLeft = 0;
        bar.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(bar);
        add(FileAct.ADD, SWT.PUSH, Messages.FileButtons_add, Messages.FileButtons_addTip);
        add(FileAct.OPEN, SWT.PUSH, Messages.FileButtons_open, Messages.FileButtons_openTip);
        add(FileAct.SAVE, SWT.PUSH, Messages.FileButtons_save, Messages.FileButtons_saveTip);
        add(FileAct.NEW_VERSION, SWT.PUSH, Messages.FileButtons_newVersion, Messages.FileButtons_newVersionTip);
        add(FileAct.RENAME, SWT.PUSH, Messages.FileButtons_rename, Messages.FileButtons_renameTip);
        add(FileAct.REMOVE, SWT.PUSH, Messages.FileButtons_remove, Messages.FileButtons_removeTip);
        add(FileAct.PASTE, SWT.PUSH, Messages.FileButtons_paste, Messages.FileButtons_pasteTip);
        add(FileAct.FORMER, SWT.CHECK, Messages.FileButtons_former, Messages.FileButtons_formerTip);
    }

    void enable(boolean card, Optional<FileRow> selected) {
        boolean readable = selected.filter(row -> row.version().readable()).isPresent();
        boolean latest = selected.filter(FileRow::latest).isPresent();
        buttons.forEach((each, button) -> button.setEnabled(
                switch (each) {
                    case ADD, PASTE, FORMER -> card;
                    case OPEN, SAVE -> card && readable;
                    case NEW_VERSION, RENAME, REMOVE -> card && latest;
                }));
    }

    boolean isEnabled(FileAct each) {
        return buttons.get(each).isEnabled();
    }

    /** Whether former versions are shown. */
    boolean former() {
        return buttons.get(FileAct.FORMER).getSelection();
    }

    private void add(FileAct each, int style, String text, String tip) {
        var button = new Button(bar, style);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> act.accept(each));
        buttons.put(each, button);
    }
}
