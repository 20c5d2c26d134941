package ua.zvernennia.ui.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import ua.zvernennia.api.FileService;
import ua.zvernennia.api.FileService.NewFile;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.ui.Background;

/** What is on its way now, in both directions, each with its progress below the list. */
final class Transfers {

    private final Composite area;
    private final FileService files;
    private final BiConsumer<String, RegistryException> failed;
    private final Runnable done;
    private final Background background;

    /**
     * @param failed gets the name of the file and the reason
     * @param done something is on the server now
     */
    Transfers(Composite area, FileService files, BiConsumer<String, RegistryException> failed, Runnable done) {
        this.area = area;
        this.files = files;
        this.failed = failed;
        this.done = done;
        background = new Background(area);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
    }

    /**
     * Sends a file.
     *
     * @param earlier the file that gets a new version; empty for a new file
     * @param limit bytes; 0 while not known
     */
    void send(FileOwner owner, Optional<StoredFile> earlier, Path source, long limit) {
        var name = FileName.cleaning(String.valueOf(source.getFileName()));
        var file = new NewFile(
                RequestId.random(), owner, earlier.map(StoredFile::id).orElseGet(FileId::random), name, "", source);
        var row = begin(name.text());
        background.also(
                name.text(),
                cancelled -> {
                    check(source, limit);
                    return files.upload(file, row);
                },
                stored -> {
                    end(row);
                    done.run();
                },
                failure -> refuse(row, name.text(), failure));
    }

    /** Fetches a file and hands it to the program that the system has for it. */
    void open(CardId card, FileRow wanted) {
        var row = begin(wanted.file().name().text());
        background.also(
                wanted.file().name().text(),
                cancelled -> {
                    var folder = Files.createTempDirectory("zvernennia-");
                    var target = folder.resolve(wanted.version().name().text());
                    files.download(card, wanted.file().id(), wanted.version(), target, row);
                    folder.toFile().deleteOnExit();
                    target.toFile().deleteOnExit(); // before its folder: the last registered goes first
                    if (!target.toFile().setReadOnly()) {
                        System.getLogger(Transfers.class.getName())
                                .log(System.Logger.Level.DEBUG, "an opened file can be written");
                    }
                    return target;
                },
                target -> {
                    end(row);
                    if (!Program.launch(target.toString())) {
                        failed.accept(
                                wanted.file().name().text(),
                                new RegistryException(ErrorCode.OFFICE_UNAVAILABLE, "no program for this kind"));
                    }
                },
                failure -> refuse(row, wanted.file().name().text(), failure));
    }

    /** Asks for a place and fetches a file to it. */
    void saveAs(CardId card, FileRow wanted) {
        var dialog = new FileDialog(area.getShell(), SWT.SAVE);
        dialog.setFileName(wanted.version().name().text());
        dialog.setOverwrite(true);
        var place = dialog.open();
        if (place == null) {
            return;
        }
        var row = begin(wanted.file().name().text());
        background.also(
                wanted.file().name().text(),
                cancelled -> {
                    files.download(card, wanted.file().id(), wanted.version(), Path.of(place), row);
                    return place;
                },
                saved -> end(row),
                failure -> refuse(row, wanted.file().name().text(), failure));
    }

    private TransferRow begin(String name) {
        var row = new TransferRow(area, name);
        layout();
        return row;
    }

    private void end(TransferRow row) {
        row.end();
        layout();
    }

    private void refuse(TransferRow row, String name, RegistryException failure) {
        end(row);
        if (failure.code() != ErrorCode.FILE_TRANSFER_CANCELLED) {
            failed.accept(name, failure);
        }
    }

    private void layout() {
        area.getParent().layout(true, true);
    }

    /** Spares the line what the server would refuse. */
    private static void check(Path source, long limit) {
        try {
            if (!Files.isRegularFile(source)) {
                throw new RegistryException(ErrorCode.FILE_NOT_READ, "no plain file");
            }
            if (limit > 0 && Files.size(source) > limit) {
                throw new RegistryException(
                        ErrorCode.FILE_TOO_LARGE,
                        "size: " + Files.size(source) + " (expected: <= " + limit + ')',
                        Map.of("limit", Long.toString(limit / (1024 * 1024))));
            }
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_NOT_READ, "the file cannot be read", e);
        }
    }
}
