package ua.zvernennia.ui.files;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.api.FileService;
import ua.zvernennia.api.FileService.CardFiles;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** The files of a card, or of one node of its tree, what is done with them, and the page that is looked at. */
public final class FilesPane {

    private static final int[] BELOW = {45, 55};
    private static final int[] BESIDE = {64, 36};

    private final FileService files;
    private final IntConsumer counted;
    private final ErrorSentences sentences = new ErrorSentences();
    private final Composite area;
    private final Background background;
    private final FileButtons buttons;
    private final FileTable table;
    private final FilePreview preview;
    private final Label message;
    private final Transfers transfers;
    private final Incoming incoming;
    private Optional<FileOwner> owner = Optional.empty();
    private List<StoredFile> shown = List.of();
    private long sizeLimit;

    /**
     * @param direction {@link SWT#VERTICAL} for a page below the list, {@link SWT#HORIZONTAL} for one beside it
     * @param counted told how many files there are, when that is known
     */
    public FilesPane(Composite parent, FileService files, int direction, IntConsumer counted) {
        this.files = requireNonNull(files, "files");
        this.counted = requireNonNull(counted, "counted");
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        background = new Background(area);
        incoming = new Incoming(area, this::add);
        buttons = new FileButtons(area, this::act);
        message = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(message);
        var sash = new SashForm(area, direction);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        var list = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(list);
        table = new FileTable(list, this::selected, () -> act(FileAct.OPEN));
        var pending = new Composite(list, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pending);
        transfers = new Transfers(pending, files, this::failed, this::refresh);
        var page = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        preview = new FilePreview(page, files);
        sash.setWeights(direction == SWT.VERTICAL ? BELOW : BESIDE);
        incoming.acceptDrops(area);
        table.control().addListener(SWT.KeyDown, this::key);
        say("");
        enable();
    }

    /** Shows the files of a card, those of its resolutions and reports too, or those of one node alone. */
    public void show(FileOwner next) {
        if (!owner.equals(Optional.of(next))) {
            turnTo(Optional.of(next), "");
        }
        refresh();
    }

    /** Shows none, and says why. */
    public void showNone(String sentence) {
        turnTo(Optional.empty(), sentence);
    }

    /** Asks for the list anew: something may have come, or been checked. */
    public void refresh() {
        owner.ifPresent(
                present -> background.run("", cancelled -> files.files(present.card()), this::fill, this::unknown));
    }

    private void turnTo(Optional<FileOwner> next, String sentence) {
        background.cancel();
        owner = next;
        put(new CardFiles(List.of(), 0));
        preview.clear(Messages.FilePreview_none);
        say(sentence);
    }

    public void setFocus() {
        table.control().setFocus();
    }

    private void fill(CardFiles listed) {
        put(listed);
        counted.accept(shown.size());
    }

    private void put(CardFiles listed) {
        var before = table.selected().map(FileRow::version);
        shown = listed.files().stream().filter(this::belongs).toList();
        sizeLimit = listed.sizeLimit();
        table.show(FileRow.of(shown, buttons.former()));
        table.say(shown.isEmpty() ? Messages.FilesPane_empty : Messages.FileTable_name);
        enable();
        if (!before.equals(table.selected().map(FileRow::version))) {
            selected();
        }
    }

    private boolean belongs(StoredFile file) {
        return owner.filter(present -> present.kind() == FileOwner.Kind.CARD || present.equals(file.owner()))
                .isPresent();
    }

    private void selected() {
        enable();
        table.selected()
                .ifPresentOrElse(
                        row -> owner.ifPresent(present -> preview.show(present.card(), row)),
                        () -> preview.clear(Messages.FilePreview_none));
    }

    private void act(FileAct act) {
        if (owner.isEmpty()) {
            return;
        }
        var card = owner.get().card();
        var selected = table.selected();
        switch (act) {
            case ADD -> incoming.ask(true);
            case PASTE -> paste();
            case FORMER -> table.show(FileRow.of(shown, buttons.former()));
            case OPEN -> selected.ifPresent(row -> transfers.open(card, row));
            case SAVE -> selected.ifPresent(row -> transfers.saveAs(card, row));
            case NEW_VERSION ->
                selected.ifPresent(row -> new Incoming(area, chosen -> addVersion(row, chosen)).ask(false));
            case RENAME -> selected.ifPresent(row -> rename(card, row));
            case REMOVE -> selected.ifPresent(row -> remove(card, row));
        }
        enable();
    }

    private void paste() {
        if (!incoming.paste()) {
            say(Messages.FilesPane_nothingToPaste);
        }
    }

    private void add(List<Path> chosen) {
        if (owner.isPresent()) {
            say("");
        }
        owner.ifPresent(present -> chosen.forEach(path -> transfers.send(present, Optional.empty(), path, sizeLimit)));
    }

    private void addVersion(FileRow row, List<Path> chosen) {
        say("");
        transfers.send(row.file().owner(), Optional.of(row.file()), chosen.getFirst(), sizeLimit);
    }

    private void rename(CardId card, FileRow row) {
        new FileQuestions(area.getShell())
                .description(row.file())
                .ifPresent(wanted -> background.also(
                        Messages.FileButtons_rename,
                        cancelled -> files.describe(
                                wanted.request(), card, row.file().id(), wanted.name(), wanted.note()),
                        stored -> refresh(),
                        failure -> failed(row.file().name().text(), failure)));
    }

    private void remove(CardId card, FileRow row) {
        new FileQuestions(area.getShell())
                .removal(row.file())
                .ifPresent(wanted -> background.also(
                        Messages.FileButtons_remove,
                        cancelled -> {
                            files.remove(wanted.request(), card, row.file().id(), wanted.reason());
                            return row;
                        },
                        gone -> refresh(),
                        failure -> failed(row.file().name().text(), failure)));
    }

    /** Keys of the list; the buttons name them. */
    private void key(Event event) {
        boolean paste = (event.stateMask & SWT.MOD1) != 0 && (event.keyCode == 'v' || event.character == 0x16);
        var act = switch (event.keyCode) {
            case SWT.INSERT -> FileAct.ADD;
            case SWT.DEL -> FileAct.REMOVE;
            case SWT.F2 -> FileAct.RENAME;
            default -> paste ? FileAct.PASTE : null;
        };
        if (act != null && buttons.isEnabled(act)) {
            event.doit = false;
            act(act);
        } else if (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT) {
            event.doit = false;
            preview.turn(event.keyCode == SWT.ARROW_LEFT ? -1 : 1);
        }
    }

    private void enable() {
        buttons.enable(owner.isPresent(), table.selected());
    }

    private void unknown(RegistryException failure) {
        if (failure.code() == ErrorCode.SERVER_UNREACHABLE) {
            say(Messages.FilesPane_offline);
        } else {
            fill(new CardFiles(List.of(), 0));
            say(sentences.of(failure));
        }
    }

    private void failed(String name, RegistryException failure) {
        say(Texts.format(Messages.FilesPane_failed, name, sentences.of(failure)));
    }

    private void say(String sentence) {
        Styles.set(message, "error");
        message.setText(sentence);
        ((GridData) message.getLayoutData()).exclude = sentence.isEmpty();
        message.setVisible(!sentence.isEmpty());
        area.layout(true);
    }
}
