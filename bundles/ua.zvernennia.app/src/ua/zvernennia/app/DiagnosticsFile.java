package ua.zvernennia.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.DataArea;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.FactsDialog;
import ua.zvernennia.ui.UserSettings;
import ua.zvernennia.ui.machine.Diagnostics;

/** Asks where to, and writes what a helper needs to know. */
public final class DiagnosticsFile {

    private final Map<String, String> facts;
    private final UserSettings settings;

    /** @param facts by name, as «Про програму» shows them */
    public DiagnosticsFile(Map<String, String> facts, UserSettings settings) {
        this.facts = Map.copyOf(facts);
        this.settings = requireNonNull(settings, "settings");
    }

    public void save(Shell shell) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.AboutHandler_diagnostics);
        dialog.setFileName("zvernennia-" + LocalDate.now() + ".zip");
        dialog.setFilterExtensions(new String[] {"*.zip"});
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        new Background(shell)
                .run(
                        Messages.AboutHandler_diagnosticsWriting,
                        cancelled -> write(Path.of(chosen)),
                        file -> say(shell, Messages.AboutHandler_diagnosticsWritten, file.toString()),
                        refused -> say(shell, new ErrorSentences().of(refused), chosen));
    }

    private Path write(Path file) {
        var hidden = List.of(
                System.getProperty("user.home", ""),
                System.getProperty("user.name", ""),
                settings.get(UserSettings.LAST_LOGIN).orElse(""));
        try (var out = Files.newOutputStream(file)) {
            new Diagnostics(facts, hidden).write(DataArea.ofThisProcess().log(), out);
            return file;
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_NOT_WRITTEN, "diagnostics are not written", e);
        }
    }

    private static void say(Shell shell, String sentence, String file) {
        var facts = new FactsDialog(shell, Messages.AboutHandler_diagnostics);
        facts.add(sentence, "");
        facts.add(Messages.AboutHandler_diagnosticsFile, file);
        facts.open();
    }
}
