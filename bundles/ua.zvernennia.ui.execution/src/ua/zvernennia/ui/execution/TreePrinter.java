package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.program.Program;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.DataArea;
import ua.zvernennia.documents.FormFiles;
import ua.zvernennia.documents.FormTemplate;
import ua.zvernennia.documents.Format;
import ua.zvernennia.documents.ReportFiles;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Background;

/** Writes a tree, or a resolution of it, as a file and opens it. */
@Creatable
public final class TreePrinter {

    private final CardIndex cards;
    private final Supplier<Path> folder;
    private final Clock clock;
    private final Consumer<Path> launcher;

    @Inject
    public TreePrinter(CardIndex cards) {
        this(
                cards,
                () -> DataArea.ofThisProcess().reports(),
                Clock.system(Days.KYIV),
                file -> Program.launch(file.toString()));
    }

    /** @param launcher opens a file in whatever the system has for it */
    TreePrinter(CardIndex cards, Supplier<Path> folder, Clock clock, Consumer<Path> launcher) {
        this.cards = requireNonNull(cards, "cards");
        this.folder = requireNonNull(folder, "folder");
        this.clock = requireNonNull(clock, "clock");
        this.launcher = requireNonNull(launcher, "launcher");
    }

    /** What writes the whole tree, off the UI thread. */
    Background.Work<Path> tree(TreeView view, People people, Format format) {
        var card = row(view);
        return cancelled ->
                new ReportFiles(folder.get()).write(new TreeSheet(view, people, clock.instant()).table(card), format);
    }

    /** What writes one resolution, off the UI thread. */
    Background.Work<Path> resolution(TreeView view, Resolution resolution, People people, Format format) {
        var number = row(view).map(card -> card.number().text()).orElse("");
        var executions = view.tree().executions().stream()
                .filter(each -> each.resolution().equals(resolution.id()))
                .toList();
        Map<String, String> fields = new ResolutionSheet(resolution, executions, people).fields(number);
        return cancelled -> new FormFiles(folder.get())
                .write(
                        FormTemplate.resolution(),
                        Messages.TreeLines_resolution + '_' + number,
                        fields,
                        FormFiles.code(view.tree().card()),
                        format);
    }

    /** Shows a written file in the program that the system has for it. */
    void open(Path file) {
        launcher.accept(file);
    }

    /** The resolution that a line is, or that its execution belongs to. */
    static Optional<Resolution> resolutionOf(TreeView view, NodeId node) {
        return view.tree()
                .execution(node)
                .map(Execution::resolution)
                .or(() -> Optional.of(node))
                .flatMap(view.tree()::resolution);
    }

    private Optional<CardRow> row(TreeView view) {
        return cards.current().row(view.tree().card());
    }
}
