package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.program.Program;
import ua.zvernennia.api.DataArea;
import ua.zvernennia.api.PrintTemplates;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.documents.FormFiles;
import ua.zvernennia.documents.FormKind;
import ua.zvernennia.documents.FormTemplate;
import ua.zvernennia.documents.Format;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.ui.Background;

/** Writes forms of a card as files and opens them. */
@Creatable
public final class CardPrinter {

    private final PrintTemplates templates;
    private final Supplier<FormFiles> files;
    private final Supplier<String> user;
    private final Consumer<Path> launcher;

    @Inject
    public CardPrinter(PrintTemplates templates, SessionService session) {
        this(
                templates,
                () -> new FormFiles(DataArea.ofThisProcess().reports()),
                () -> session.user().map(UserInfo::displayName).orElse(""),
                file -> Program.launch(file.toString()));
    }

    /** @param launcher opens a file in whatever the system has for it */
    CardPrinter(PrintTemplates templates, Supplier<FormFiles> files, Supplier<String> user, Consumer<Path> launcher) {
        this.templates = requireNonNull(templates, "templates");
        this.files = requireNonNull(files, "files");
        this.user = requireNonNull(user, "user");
        this.launcher = requireNonNull(launcher, "launcher");
    }

    /** What writes the form, off the UI thread. */
    Background.Work<Path> work(
            FormKind kind, Format format, Card card, CardFile file, DirectoryChoices directory, LocalDate today) {
        var values = new FormValues(directory).of(card, file, today, user.get());
        return cancelled -> {
            var template = templates.find(kind.id()).map(FormTemplate::of).orElseGet(() -> FormTemplate.standard(kind));
            return files.get().write(template, values.get("number"), values, FormFiles.code(card.id()), format);
        };
    }

    /** Shows a written file in the program that the system has for it. */
    void open(Path file) {
        launcher.accept(file);
    }
}
