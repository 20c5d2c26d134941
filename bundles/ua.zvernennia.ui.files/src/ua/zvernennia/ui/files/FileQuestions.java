package ua.zvernennia.ui.files;

import java.util.Optional;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Texts;

/** What is asked before a file is renamed or taken off the card. */
final class FileQuestions {

    /** As the server demands it. */
    private static final int REASON_MIN = 5;

    private final Shell shell;
    private final ErrorSentences sentences = new ErrorSentences();

    FileQuestions(Shell shell) {
        this.shell = shell;
    }

    /** Another name, then what the file is; empty when the person thinks better of it. */
    Optional<Description> description(StoredFile file) {
        return ask(Messages.FileQuestions_name, file.name().text(), text -> fault(() -> new FileName(text)))
                .flatMap(name -> ask(
                                Messages.FileQuestions_note, file.note(), text -> fault(() -> StoredFile.note(text)))
                        .map(note -> new Description(RequestId.random(), new FileName(name), note)));
    }

    Optional<Removal> removal(StoredFile file) {
        return ask(
                        Texts.format(Messages.FileQuestions_reason, file.name().text()),
                        "",
                        text -> text.strip().length() < REASON_MIN || text.length() > StoredFile.REASON_MAX
                                ? Messages.FileQuestions_reasonMissing
                                : null)
                .map(reason -> new Removal(RequestId.random(), reason));
    }

    private Optional<String> ask(String question, String value, IInputValidator validator) {
        var dialog = new InputDialog(shell, Messages.FileQuestions_title, question, value, validator);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue()) : Optional.empty();
    }

    /** What is wrong with a text, as the dialog wants it: null when nothing is. */
    private String fault(Runnable check) {
        try {
            check.run();
            return null;
        } catch (RegistryException e) {
            return sentences.of(e);
        }
    }

    /** @param request born with the question */
    record Description(RequestId request, FileName name, String note) {}

    /** @param request born with the question */
    record Removal(RequestId request, String reason) {}
}
