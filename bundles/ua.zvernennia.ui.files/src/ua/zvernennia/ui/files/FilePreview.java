package ua.zvernennia.ui.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.api.FileService;
import ua.zvernennia.documents.preview.PagePicture;
import ua.zvernennia.documents.preview.Pages;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileTypes;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Texts;

/**
 * A page of the selected file. Fetched and painted in the background; what was fetched is deleted with the next selection,
 * and nothing is fetched before the file is checked.
 */
final class FilePreview {

    private static final int MARGIN = 24;
    private static final int WIDTH_LEAST = 240;
    private static final PaletteData RGB = new PaletteData(0xff0000, 0x00ff00, 0x0000ff);

    private final FileService files;
    private final ErrorSentences sentences = new ErrorSentences();
    private final Background background;
    private final Label title;
    private final Button previous;
    private final Button next;
    private final ScrolledComposite scroll;
    private final Canvas canvas;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Image> image = Optional.empty();
    private int page;

    FilePreview(Composite parent, FileService files) {
        this.files = files;
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(area);
        background = new Background(area);
        title = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(100, SWT.DEFAULT)
                .applyTo(title);
        previous = button(area, Messages.FilePreview_previous, Messages.FilePreview_previousTip, -1);
        next = button(area, Messages.FilePreview_next, Messages.FilePreview_nextTip, 1);
        scroll = new ScrolledComposite(area, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(3, 1)
                .hint(WIDTH_LEAST, 160)
                .applyTo(scroll);
        scroll.setShowFocusedControl(true);
        canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
        scroll.setContent(canvas);
        canvas.addListener(SWT.Paint, event -> image.ifPresent(picture -> event.gc.drawImage(picture, 0, 0)));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = title.getText();
            }
        });
        area.addDisposeListener(event -> forget());
        clear(Messages.FilePreview_none);
    }

    /** Shows a file, or says why not. */
    void show(CardId card, FileRow row) {
        forget();
        if (row.preview() == FileTypes.Preview.NONE) {
            clear(Messages.FilePreview_otherKind);
            return;
        }
        if (!row.version().readable()) {
            clear(FileRow.state(row.version().state()));
            return;
        }
        clear(Messages.FilePreview_loading);
        int width = width();
        background.run(
                Messages.FilePreview_loading,
                cancelled -> fetch(card, row, width, cancelled),
                this::arrived,
                this::refuse);
    }

    void clear(String sentence) {
        forget();
        title.setText(sentence);
        title.requestLayout();
    }

    /** Another page, if there is one. */
    void turn(int by) {
        shown.ifPresent(present -> {
            int wanted = page + by;
            if (wanted >= 0 && wanted < present.count()) {
                page = wanted;
                int width = width();
                background.run("", cancelled -> present.page(wanted, width), this::paint, this::refuse);
            }
        });
    }

    private Button button(Composite area, String text, String tip, int by) {
        var button = new Button(area, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> turn(by));
        return button;
    }

    private int width() {
        return Math.max(WIDTH_LEAST, scroll.getClientArea().width - MARGIN);
    }

    private Fetched fetch(CardId card, FileRow row, int width, BooleanSupplier cancelled) throws IOException {
        var file = Files.createTempFile("zvernennia-", ".preview");
        try {
            files.download(card, row.file().id(), row.version(), file, new Silent(cancelled));
            var pages = row.preview() == FileTypes.Preview.PAGES ? Pages.ofPdf(file) : Pages.ofPicture(file);
            var fetched = new Shown(file, pages, row.file().name().text(), pages.count());
            var first = fetched.page(0, width);
            if (cancelled.getAsBoolean()) { // nobody will take it, so nobody else will delete it
                fetched.forget();
            }
            return new Fetched(fetched, first);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw new RegistryException(ErrorCode.FILE_DAMAGED, "no page can be shown", e);
        } catch (RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void arrived(Fetched fetched) {
        shown = Optional.of(fetched.shown());
        page = 0;
        paint(fetched.first());
    }

    private void paint(PagePicture picture) {
        image.ifPresent(Image::dispose);
        var data = new ImageData(picture.width(), picture.height(), 24, RGB);
        for (int y = 0; y < picture.height(); y++) {
            data.setPixels(0, y, picture.width(), picture.pixels(), y * picture.width());
        }
        image = Optional.of(new Image(canvas.getDisplay(), data));
        canvas.setSize(picture.width(), picture.height());
        canvas.redraw();
        scroll.setOrigin(0, 0);
        shown.ifPresent(present -> {
            title.setText(Texts.format(Messages.FilePreview_page, page + 1, present.count(), present.name()));
            previous.setEnabled(page > 0);
            next.setEnabled(page + 1 < present.count());
        });
    }

    private void refuse(RegistryException failure) {
        clear(failure.code() == ErrorCode.FILE_DAMAGED ? Messages.FilePreview_broken : sentences.of(failure));
    }

    private void forget() {
        background.cancel();
        image.ifPresent(Image::dispose);
        image = Optional.empty();
        shown.ifPresent(present -> background.also("", cancelled -> present.forget(), gone -> {}, failure -> {}));
        shown = Optional.empty();
        if (!canvas.isDisposed()) {
            previous.setEnabled(false);
            next.setEnabled(false);
            canvas.setSize(0, 0);
        }
    }

    /** @param first its first page */
    private record Fetched(Shown shown, PagePicture first) {}

    /** A file that stands on the disk while it is looked at. */
    private record Shown(Path file, Pages pages, String name, int count) {

        synchronized PagePicture page(int index, int width) {
            try {
                return pages.page(index, width);
            } catch (IOException e) {
                throw new RegistryException(ErrorCode.FILE_DAMAGED, "page " + index, e);
            }
        }

        synchronized boolean forget() throws IOException {
            pages.close();
            return Files.deleteIfExists(file);
        }
    }

    /** A transfer that nobody looks at. */
    private record Silent(BooleanSupplier wanted) implements FileService.Transfer {

        @Override
        public void progress(long done, long total) {
            // the title says that it loads
        }

        @Override
        public void waiting() {
            // the title says that it loads
        }

        @Override
        public boolean cancelled() {
            return wanted.getAsBoolean();
        }
    }
}
