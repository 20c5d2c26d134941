package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.api.FileService;

/**
 * All that shows a draft: header, form, side pane. It is made in steps of a few widgets each, since all at once would hold
 * the UI thread; what it is told before the last step is shown when its widgets come.
 */
final class CardEditor {

    /** In heights of a line: below it the fields beside the side pane would hold a few letters only. */
    private static final int ROOM = 48;

    private final Composite area;
    private final ShownDraft shown;
    private final CardHeader header;
    private final CardForm form;
    private final SidePane side;
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private DirectoryChoices choices = DirectoryChoices.NONE;
    private EditorOwner owner = EditorOwner.NOBODY;

    /** The first step; {@link #step()} goes on until {@link #isComplete()}. */
    CardEditor(Composite parent, ShownDraft shown, NumberLookup lookup, FileService files, ApplicantSearch people) {
        this.shown = shown;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        header = new CardHeader(area, shown, () -> owner.store());
        var sash = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        form = new CardForm(sash, shown, lookup, () -> owner.notices(), people);
        side = new SidePane(sash, shown, lookup, () -> choices, () -> owner, files);
        sash.setWeights(68, 32);
        int line = lineHeight(sash);
        sash.addListener(SWT.Resize, event -> arrange(sash, line));
        steps.addAll(form.steps());
        steps.addAll(side.steps());
        shown.onChange(event -> owner.changed(event.getPropertyName()));
    }

    /** Large letters in a small window leave no room for two panes beside each other: the second goes below. */
    private static void arrange(SashForm sash, int line) {
        int orientation = sash.getSize().x < ROOM * line ? SWT.VERTICAL : SWT.HORIZONTAL;
        if (orientation != sash.getOrientation()) {
            sash.setOrientation(orientation);
        }
    }

    private static int lineHeight(Composite of) {
        var gc = new GC(of);
        int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        return height;
    }

    boolean isComplete() {
        return steps.isEmpty();
    }

    /** Makes the next few widgets. */
    void step() {
        steps.remove().run();
    }

    /** Gives the editor, with all its widgets, to the one who uses it from now on. */
    void moveTo(Composite parent, EditorOwner next) {
        owner = requireNonNull(next, "next");
        if (area.getParent() != parent) {
            area.setParent(parent);
        }
    }

    CardDraft draft() {
        return shown.draft();
    }

    LocalDate today() {
        return shown.today();
    }

    CardForm form() {
        return form;
    }

    SidePane side() {
        return side;
    }

    /** Nothing of a card stays in the widgets. */
    void clear() {
        if (owner == EditorOwner.NOBODY && !area.isDisposed()) {
            side.clear();
            shown.clear();
            side.refreshFiles();
        }
    }

    /** The card was taken away from who looks at it: nothing of it stays to be read. */
    void hide() {
        side.clear();
        shown.clear();
        area.setVisible(false);
    }

    /** Another draft takes the place of the one that is shown. */
    void show(CardDraft draft, DirectoryChoices directory) {
        area.setVisible(true);
        side.clear();
        shown.show(draft);
        offer(directory);
    }

    void offer(DirectoryChoices directory) {
        choices = directory;
        form.offer(directory);
        side.offer(directory);
        header.show(draft().card()
                .map(card -> directory.organisation(card.registration().organisation()))
                .orElse(""));
    }

    void setBusy(boolean busy) {
        header.setBusy(busy);
    }
}
