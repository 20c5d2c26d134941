package ua.zvernennia.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Texts;

/** «Файли» in a bare shell. */
class FilesPaneTest {

    private static final long PATIENCE_MS = 30_000;

    private final FakeFiles files = new FakeFiles();
    private final List<Integer> counts = new ArrayList<>();
    private Display display;
    private Shell shell;
    private FilesPane pane;

    @BeforeEach
    void open() {
        display = Display.getDefault();
        shell = new Shell(display);
        shell.setLayout(new GridLayout());
        shell.setSize(700, 800);
        pane = new FilesPane(shell, files, SWT.VERTICAL, counts::add);
        shell.open();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void theTextsAreWhole() {
        assertEquals(List.of(), Texts.defects(Messages.class));
    }

    @Test
    void everyFileIsShownWithItsStateAndTheCounterKnows() {
        files.stored.add(FakeFiles.file("лист.pdf", "application/pdf", FileState.CLEAN, 2));
        files.stored.add(FakeFiles.file("скан.jpg", "image/jpeg", FileState.QUARANTINED, 1));
        showCard();

        spinUntil(() -> table().getItemCount() == 2);
        assertEquals("лист.pdf", table().getItem(0).getText(0));
        assertEquals("PDF", table().getItem(0).getText(1));
        assertEquals("675 КБ", table().getItem(0).getText(2));
        assertEquals("перевірено", table().getItem(0).getText(3));
        assertEquals("2 з 2", table().getItem(0).getText(4));
        assertEquals("карантин", table().getItem(1).getText(3));
        assertEquals(2, counts.getLast());
    }

    @Test
    void aNodeShowsItsOwnFilesAndWhatIsAddedBelongsToIt() throws IOException {
        var card = CardId.random();
        var report = new FileOwner(card, FileOwner.Kind.EXECUTION, UUID.randomUUID());
        files.stored.add(FakeFiles.file("скан.jpg", "image/jpeg", FileState.CLEAN, 1));
        pane.show(report);
        spinUntil(() -> says(Messages.FilesPane_empty));
        paste(file("звіт.pdf"));

        spinUntil(() -> table().getItemCount() == 1);
        assertEquals(report, files.stored.getLast().owner());
        assertEquals("звіт.pdf", table().getItem(0).getText(0));
        pane.show(FileOwner.card(card));
        spinUntil(() -> table().getItemCount() == 2);
    }

    @Test
    void onlyWhatIsCheckedCanBeOpenedOrSaved() {
        files.stored.add(FakeFiles.file("лист.pdf", "application/pdf", FileState.WAITING, 1));
        showCard();
        spinUntil(() -> table().getItemCount() == 1);

        assertFalse(button(Messages.FileButtons_open).isEnabled());
        assertFalse(button(Messages.FileButtons_save).isEnabled());
        assertTrue(button(Messages.FileButtons_remove).isEnabled());
        assertTrue(says(Messages.FileRow_waiting));
        assertEquals(List.of(), files.fetched);
    }

    @Test
    void formerVersionsComeWithTheirBox() {
        files.stored.add(FakeFiles.file("лист.pdf", "application/octet-stream", FileState.CLEAN, 3));
        showCard();
        spinUntil(() -> table().getItemCount() == 1);
        var box = button(Messages.FileButtons_former);
        box.setSelection(true);
        box.notifyListeners(SWT.Selection, new Event());

        assertEquals(3, table().getItemCount());
        assertEquals("1 з 3", table().getItem(2).getText(4));
    }

    @Test
    void aPictureIsPaintedInsideTheCard() {
        files.content = red();
        files.stored.add(FakeFiles.file("скан.png", "image/png", FileState.CLEAN, 1));
        showCard();

        spinUntil(() -> says("Сторінка 1 з 1: скан.png"));
        assertEquals(List.of("скан.png"), files.fetched);
    }

    @Test
    void whatIsNoPictureSaysSo() {
        files.content = "не зображення".getBytes(StandardCharsets.UTF_8);
        files.stored.add(FakeFiles.file("скан.png", "image/png", FileState.CLEAN, 1));
        showCard();

        spinUntil(() -> says(Messages.FilePreview_broken));
    }

    @Test
    void aPastedFileIsSentWithItsProgressAndAppears() throws IOException {
        files.held = new CountDownLatch(1);
        showCard();
        spinUntil(() -> !counts.isEmpty());
        paste(file("договір.pdf"));

        spinUntil(() -> find(ProgressBar.class).findFirst().isPresent());
        files.held.countDown();
        spinUntil(() -> table().getItemCount() == 1);
        spinUntil(() -> find(ProgressBar.class).findFirst().isEmpty());
        assertEquals(List.of("договір.pdf"), files.sent);
    }

    @Test
    void aStoppedTransferLeavesNothing() throws IOException {
        files.held = new CountDownLatch(1);
        showCard();
        spinUntil(() -> !counts.isEmpty());
        paste(file("договір.pdf"));
        spinUntil(() -> buttons().anyMatch(button -> button.getText().equals(Messages.TransferRow_stop)));
        button(Messages.TransferRow_stop).notifyListeners(SWT.Selection, new Event());

        spinUntil(() -> find(ProgressBar.class).findFirst().isEmpty());
        assertEquals(List.of(), files.sent);
        assertEquals(0, table().getItemCount());
    }

    @Test
    void aRefusedFileIsNamedWithItsSentence() throws IOException {
        showCard();
        spinUntil(() -> !counts.isEmpty());
        files.refusal = ErrorCode.FILE_TYPE_MISMATCH;
        paste(file("договір.pdf"));

        spinUntil(() -> find(Label.class)
                .anyMatch(label -> label.getText().startsWith("договір.pdf: Назва файлу не відповідає")));
    }

    @Test
    void withoutTheServerThePaneSaysSo() {
        files.refusal = ErrorCode.SERVER_UNREACHABLE;
        showCard();

        spinUntil(() -> says(Messages.FilesPane_offline));
    }

    @Test
    void aCardThatIsNotRegisteredTakesNoFiles() {
        pane.showNone(Messages.FilesPane_unregistered);

        assertTrue(says(Messages.FilesPane_unregistered));
        assertFalse(button(Messages.FileButtons_add).isEnabled());
    }

    private void showCard() {
        pane.show(FileOwner.card(CardId.random()));
    }

    private static Path file(String name) throws IOException {
        return Files.write(Files.createTempDirectory("zvernennia-test").resolve(name), new byte[] {1});
    }

    private void paste(Path file) {
        var clipboard = new Clipboard(display);
        clipboard.setContents(
                new Object[] {new String[] {file.toString()}}, new Transfer[] {FileTransfer.getInstance()});
        spinUntil(() -> clipboard.getContents(FileTransfer.getInstance()) != null);
        button(Messages.FileButtons_paste).notifyListeners(SWT.Selection, new Event());
        clipboard.dispose();
    }

    private static byte[] red() {
        var loader = new ImageLoader();
        var image = new ImageData(60, 40, 24, new PaletteData(0xff0000, 0x00ff00, 0x0000ff));
        image.setPixel(10, 10, 0xff0000);
        loader.data = new ImageData[] {image};
        var out = new ByteArrayOutputStream();
        loader.save(out, SWT.IMAGE_PNG);
        return out.toByteArray();
    }

    private Table table() {
        return find(Table.class).findFirst().orElseThrow();
    }

    private boolean says(String sentence) {
        return find(Label.class).anyMatch(label -> label.getText().equals(sentence));
    }

    private Stream<Button> buttons() {
        return find(Button.class);
    }

    private Button button(String text) {
        return buttons()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private <T extends Control> Stream<T> find(Class<T> type) {
        return all(shell).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Control> all(Composite area) {
        return Arrays.stream(area.getChildren())
                .flatMap(child -> child instanceof Composite inner
                        ? Stream.concat(Stream.of(child), all(inner))
                        : Stream.of(child));
    }

    private void spinUntil(BooleanSupplier state) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!state.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("not reached in " + PATIENCE_MS + " ms");
            }
            if (!display.readAndDispatch()) {
                display.timerExec(10, () -> {});
                display.sleep();
            }
        }
    }
}
