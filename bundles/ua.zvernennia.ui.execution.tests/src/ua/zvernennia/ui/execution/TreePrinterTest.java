package ua.zvernennia.ui.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.documents.Format;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.registration.RequestId;

class TreePrinterTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private final FakeExecutions server = new FakeExecutions();
    private List<NodeId> executions;
    private TreePrinter printer;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        printer = new TreePrinter(NoCards::new, () -> folder, Clock.fixed(NOW, Days.KYIV), file -> {});
        executions = server.resolve(1, 3);
        server.sit(1);
        server.act(RequestId.random(), server.card, 0, TreeAct.of(ActKind.START, executions.getFirst()));
        server.resolveBelow(1, executions.getFirst(), 2);
    }

    @Test
    void everyLineOfTheTreeIsOnThePaperInItsOrder() throws Exception {
        var view = server.tree(server.card);
        var file = printer.tree(view, people(), Format.WORD).run(() -> false);

        var text = text(file);
        var lines = flat(new TreeLines(view, people(), FakeExecutions.TODAY, NOW).top())
                .map(TreeLine::title)
                .toList();
        assertEquals(5, lines.size());
        int at = 0;
        for (var line : lines) {
            at = text.indexOf(line, at);
            assertTrue(at >= 0, line + " in " + text);
        }
        assertTrue(text.contains("Станом на 24.11.2026 11:30"), text);
    }

    @Test
    void theResolutionOfALineNamesItsAuthorItsExecutorsAndTheDayInWords() throws Exception {
        var view = server.tree(server.card);
        var resolution = TreePrinter.resolutionOf(view, executions.getLast()).orElseThrow();
        var text =
                text(printer.resolution(view, resolution, people(), Format.WORD).run(() -> false));

        assertTrue(text.contains("Посада 0"), text);
        assertTrue(text.contains("Виконати і доповісти"), text);
        assertTrue(text.contains("Особа 1, до " + Days.text(FakeExecutions.TODAY)), text);
        assertTrue(text.contains("Особа 3 (співвиконання)"), text);
        assertFalse(text.contains("{{"), text);
        assertFalse(text.contains("(проєкт)"), text);
    }

    @Test
    void aDraftDoesNotLookSigned() throws Exception {
        var draft = server.prepare(4);
        var view = server.tree(server.card);
        var resolution = TreePrinter.resolutionOf(view, draft.getFirst()).orElseThrow();
        var text =
                text(printer.resolution(view, resolution, people(), Format.WORD).run(() -> false));

        assertTrue(text.contains("(проєкт)"), text);
    }

    private People people() {
        return new People(server.current());
    }

    private static Stream<TreeLine> flat(List<TreeLine> lines) {
        return lines.stream().flatMap(line -> Stream.concat(Stream.of(line), flat(line.children())));
    }

    /** What the paper says, tags left out. */
    private static String text(Path word) throws IOException {
        try (var zip = new ZipFile(word.toFile());
                var in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("<[^>]*>", ""))
                    .collect(Collectors.joining("\n"));
        }
    }
}
