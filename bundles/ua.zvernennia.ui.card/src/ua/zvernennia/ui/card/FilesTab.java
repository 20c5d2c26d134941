package ua.zvernennia.ui.card;

import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.FileService;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.files.FilesPane;

/** «Файли»: a {@link FilesPane} once it is looked at; until then how many files there are. */
final class FilesTab implements CardTab {

    private final ShownDraft shown;
    private final FileService files;
    private final Runnable retitled;
    private final Background counting;
    private Optional<FilesPane> pane = Optional.empty();
    private OptionalInt count = OptionalInt.empty();

    /**
     * @param owner lives as long as the tab
     * @param retitled to be told when the title is another one
     */
    FilesTab(Composite owner, ShownDraft shown, FileService files, Runnable retitled) {
        this.shown = shown;
        this.files = files;
        this.retitled = retitled;
        counting = new Background(owner);
        shown.onShow(() -> counted(OptionalInt.empty()));
    }

    @Override
    public String title() {
        return count.isPresent()
                ? Texts.format(ua.zvernennia.ui.files.Messages.FilesPane_title, count.getAsInt())
                : ua.zvernennia.ui.files.Messages.FilesPane_tab;
    }

    @Override
    public void create(Composite parent) {
        var made = new FilesPane(parent, files, SWT.VERTICAL, number -> counted(OptionalInt.of(number)));
        pane = Optional.of(made);
        show(made);
    }

    @Override
    public void show(CardFile file) {
        // files come by a call of their own, see refresh()
    }

    /** Another card is shown, or files of this one have come, gone or been checked. */
    void refresh() {
        pane.ifPresentOrElse(this::show, this::count);
    }

    private void show(FilesPane made) {
        card().map(FileOwner::card)
                .ifPresentOrElse(
                        made::show, () -> made.showNone(ua.zvernennia.ui.files.Messages.FilesPane_unregistered));
    }

    private void count() {
        card().ifPresent(id -> counting.run(
                "",
                cancelled -> files.files(id).files().size(),
                number -> counted(OptionalInt.of(number)),
                failure -> counted(OptionalInt.empty()))); // the tab itself says why when it is looked at
    }

    private void counted(OptionalInt next) {
        if (!next.equals(count)) {
            count = next;
            retitled.run();
        }
    }

    private Optional<CardId> card() {
        return shown.draft().card().map(Card::id);
    }
}
