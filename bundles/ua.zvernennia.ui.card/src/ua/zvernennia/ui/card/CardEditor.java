package ua.zvernennia.ui.card;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.terms.WorkingCalendar;

/** All that shows one draft: header, form, side pane. Another draft gets another editor. */
final class CardEditor {

    private final Composite area;
    private final CardDraft draft;
    private final CardHeader header;
    private final CardForm form;
    private final SidePane side;

    /**
     * @param onStore the button of the header was pressed
     * @param opener opens another card
     */
    CardEditor(
            Composite parent,
            CardDraft draft,
            Supplier<LocalDate> today,
            WorkingCalendar calendar,
            Runnable onStore,
            Consumer<CardId> opener) {
        this.draft = draft;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        var proposals = new Proposals(draft, calendar, today);
        if (draft.isNew()) {
            proposals.start();
        }
        header = new CardHeader(area, draft, proposals, onStore);
        var sash = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        form = new CardForm(sash, draft, proposals, today);
        side = new SidePane(sash, opener);
        sash.setWeights(74, 26);
    }

    CardDraft draft() {
        return draft;
    }

    CardForm form() {
        return form;
    }

    SidePane side() {
        return side;
    }

    void offer(DirectoryChoices directory) {
        form.offer(directory);
        header.show(draft.card()
                .map(card -> directory.organisation(card.registration().organisation()))
                .orElse(""));
    }

    void setBusy(boolean busy) {
        header.setBusy(busy);
    }

    void dispose() {
        area.dispose();
    }
}
