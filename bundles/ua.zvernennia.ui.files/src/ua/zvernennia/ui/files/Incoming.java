package ua.zvernennia.ui.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import ua.zvernennia.model.files.FileTypes;
import ua.zvernennia.ui.Texts;

/** The ways by which files come: dialog, drag and drop, the clipboard with files or with a picture. */
final class Incoming {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss");

    private final Control owner;
    private final Consumer<List<Path>> taker;

    /** @param taker gets files that a person chose, at least one */
    Incoming(Control owner, Consumer<List<Path>> taker) {
        this.owner = owner;
        this.taker = taker;
    }

    /** Takes what is dropped on an area. */
    void acceptDrops(Composite area) {
        var target = new DropTarget(area, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                take(event.data);
            }
        });
    }

    /** The dialog of the system. */
    void ask(boolean several) {
        var dialog = new FileDialog(owner.getShell(), SWT.OPEN | (several ? SWT.MULTI : SWT.SINGLE));
        dialog.setText(Messages.Incoming_title);
        var all = FileTypes.USUAL.extensions().stream()
                .map(extension -> "*." + extension)
                .toList();
        dialog.setFilterNames(new String[] {Messages.Incoming_allowed, Messages.Incoming_all});
        dialog.setFilterExtensions(new String[] {String.join(";", all), "*"});
        if (dialog.open() != null) {
            var folder = Path.of(dialog.getFilterPath());
            taker.accept(
                    Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }

    /**
     * What is in the clipboard.
     *
     * @return false when nothing there is a file or a picture
     */
    boolean paste() {
        var clipboard = new Clipboard(owner.getDisplay());
        try {
            if (take(contents(clipboard, FileTransfer.getInstance()))) {
                return true;
            }
            return contents(clipboard, ImageTransfer.getInstance()) instanceof ImageData picture && take(picture);
        } finally {
            clipboard.dispose();
        }
    }

    private static Object contents(Clipboard clipboard, Transfer kind) {
        return clipboard.getContents(kind);
    }

    private boolean take(Object names) {
        if (names instanceof String[] paths && paths.length > 0) {
            taker.accept(Arrays.stream(paths).map(Path::of).toList());
            return true;
        }
        return false;
    }

    /** A picture out of another program, e.g. of a scanner. */
    private boolean take(ImageData picture) {
        try {
            var folder = Files.createTempDirectory("zvernennia-");
            var name =
                    Texts.format(Messages.Incoming_picture, NAME.format(LocalDateTime.now(ZoneId.of("Europe/Kyiv"))));
            var file = folder.resolve(name + ".png");
            var loader = new ImageLoader();
            loader.data = new ImageData[] {picture};
            loader.save(file.toString(), SWT.IMAGE_PNG);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            taker.accept(List.of(file));
            return true;
        } catch (IOException e) {
            System.getLogger(Incoming.class.getName()).log(System.Logger.Level.WARNING, "a picture was not pasted", e);
            return false;
        }
    }
}
