package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ColumnLayout;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Texts;

/** The filtered list outside: as a table in the clipboard, as an .xlsx file. */
final class ListOutput {

    /** More rows than anybody pastes. */
    static final int COPIED_MAX = 10_000;

    private static final int STEP = 500;
    private static final int WIDTH_IN_CHARACTERS = 8;

    private final Composite owner;
    private final Background background;
    private final Consumer<String> notice;

    /** @param notice takes a sentence for the line under the list */
    ListOutput(Composite owner, Consumer<String> notice) {
        this.owner = requireNonNull(owner, "owner");
        this.notice = requireNonNull(notice, "notice");
        background = new Background(owner);
    }

    /** Copies at most {@value #COPIED_MAX} rows, as text with tabs and as an HTML table. */
    void copy(Hits hits, ColumnLayout layout) {
        var columns = shown(layout);
        int count = Math.min(hits.count(), COPIED_MAX);
        background.run(
                Messages.ListOutput_copying,
                cancelled -> lines(hits, columns, count),
                lines -> {
                    var clipboard = new Clipboard(owner.getDisplay());
                    var transfers = new Transfer[] {TextTransfer.getInstance(), HTMLTransfer.getInstance()};
                    clipboard.setContents(new Object[] {text(lines), html(lines)}, transfers);
                    clipboard.dispose();
                    notice.accept(Texts.format(Messages.ListOutput_copied, count));
                },
                refused -> notice.accept(new ErrorSentences().of(refused)));
    }

    /** Asks for a file and writes it in the background; another export or Esc ends it, and then there is no file. */
    void export(Hits hits, ColumnLayout layout) {
        var dialog = new FileDialog(owner.getShell(), SWT.SAVE);
        dialog.setFileName(Messages.ListOutput_file);
        dialog.setFilterExtensions(new String[] {"*.xlsx"});
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen != null) {
            export(hits, shown(layout), Path.of(chosen));
        }
    }

    void export(Hits hits, List<CardColumn> columns, Path file) {
        background.run(
                Messages.ListOutput_exporting,
                cancelled -> write(hits, columns, file, cancelled, this::progress),
                whole -> notice.accept(Texts.format(Messages.ListOutput_exported, hits.count(), file.getFileName())),
                refused -> notice.accept(Texts.format(Messages.ListOutput_failed, file.getFileName())));
    }

    /** Ends a running export. */
    void cancel() {
        background.cancel();
    }

    /** Written beside the file and put in its place when whole; false when cancelled. */
    static boolean write(
            Hits hits, List<CardColumn> columns, Path file, BooleanSupplier cancelled, Consumer<Integer> progress)
            throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var workbook = new Workbook(
                    Files.newOutputStream(part),
                    Messages.CardListPart_name,
                    columns.stream()
                            .map(column -> CardColumns.width(column) / WIDTH_IN_CHARACTERS)
                            .toList())) {
                workbook.row(columns.stream().map(CardColumns::label).toList());
                for (int i = 0; i < hits.count() && !cancelled.getAsBoolean(); i++) {
                    workbook.row(texts(hits.rowAt(i), columns));
                    if (i % STEP == 0) {
                        progress.accept((int) (100L * i / hits.count()));
                    }
                }
            }
            if (!cancelled.getAsBoolean()) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                return true;
            }
            return false;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static List<CardColumn> shown(ColumnLayout layout) {
        return layout.shown().stream()
                .map(entry -> CardColumn.valueOf(entry.id()))
                .toList();
    }

    private void progress(int percent) {
        owner.getDisplay().asyncExec(() -> {
            if (!owner.isDisposed()) {
                notice.accept(Texts.format(Messages.ListOutput_progress, percent));
            }
        });
    }

    private static List<List<String>> lines(Hits hits, List<CardColumn> columns, int count) {
        var heading = columns.stream().map(CardColumns::label).toList();
        return Stream.concat(Stream.of(heading), IntStream.range(0, count).mapToObj(i -> texts(hits.rowAt(i), columns)))
                .toList();
    }

    private static List<String> texts(CardRow row, List<CardColumn> columns) {
        return columns.stream().map(column -> column.text(row)).toList();
    }

    /** Tabs and ends of lines inside a text would make other cells of it. */
    private static String text(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream()
                        .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String html(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream()
                        .map(cell -> "<td>" + cell.replace("&", "&amp;").replace("<", "&lt;") + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("", "<table>", "</table>"));
    }
}
