package ua.zvernennia.ui.admin;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for files by the system's own window. */
final class SaveFile {

    private static final String[] CSV = {"*.csv"};
    private static final String[] JSON = {"*.json"};

    private SaveFile() {}

    /** Where to write; empty when the person gave up. */
    static Optional<Path> csv(Shell shell, String name) {
        return save(shell, name, CSV);
    }

    /** Where to write; empty when the person gave up. */
    static Optional<Path> json(Shell shell, String name) {
        return save(shell, name, JSON);
    }

    private static Optional<Path> save(Shell shell, String name, String[] kinds) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFilterExtensions(kinds);
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** What to read; empty when the person gave up. */
    static Optional<Path> existingCsv(Shell shell) {
        var dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setFilterExtensions(CSV);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
