package ua.zvernennia.ui.card;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.ui.Closeness;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** The upper edge of a card: its number large enough to copy onto paper, its state, and the one thing to do next. */
final class CardHeader {

    private final ShownDraft shown;
    private final Label number;
    private final Label facts;
    private final Label closeness;
    private final Label warning;
    private final Button store;

    CardHeader(Composite parent, ShownDraft shown, Runnable onStore) {
        this.shown = shown;
        var header = new Composite(parent, SWT.NONE);
        Styles.set(header, "cardHeader");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(14, 6)
                .spacing(16, 0)
                .applyTo(header);
        number = new Label(header, SWT.NONE);
        Styles.set(number, "bigNumber");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(number);
        var texts = new Composite(header, SWT.NONE);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(texts);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(texts);
        facts = line(texts, "hint");
        closeness = line(texts, "warning");
        warning = line(texts, "warning");
        store = new Button(header, SWT.PUSH);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(store);
        store.addListener(SWT.Selection, event -> onStore.run());
        shown.onShow(this::show);
        shown.onChange(event -> show());
    }

    /** @param organisation name of the organisation that registered the card */
    void show(String organisation) {
        facts.setData(organisation);
        show();
    }

    /** While an answer is awaited nothing can be sent a second time. */
    void setBusy(boolean busy) {
        store.setEnabled(!busy && (shown.draft().isNew() || shown.draft().isDirty()));
    }

    static String state(CardState state) {
        return switch (state) {
            case REGISTERED -> Messages.CardHeader_registered;
            case PRELIMINARY -> Messages.CardHeader_preliminary;
            case AT_HEAD -> Messages.CardHeader_atHead;
            case IN_EXECUTION -> Messages.CardHeader_inExecution;
            case ON_CHECK -> Messages.CardHeader_onCheck;
            case ANSWERED -> Messages.CardHeader_answered;
            case CLOSED -> Messages.CardHeader_closed;
            case FORWARDED -> Messages.CardHeader_forwarded;
            case RETURNED -> Messages.CardHeader_returned;
            case NOT_CONSIDERED -> Messages.CardHeader_notConsidered;
            case MERGED -> Messages.CardHeader_merged;
            case WITHDRAWN -> Messages.CardHeader_withdrawn;
            case FILED -> Messages.CardHeader_filed;
            case ARCHIVED -> Messages.CardHeader_archived;
            case DESTROYED -> Messages.CardHeader_destroyed;
            case VOID -> Messages.CardHeader_voided;
        };
    }

    private void show() {
        var draft = shown.draft();
        var proposals = shown.proposals();
        set(
                number,
                draft.card().map(card -> card.registration().number().text()).orElse(Messages.CardHeader_new));
        set(facts, draft.card().map(this::facts).orElse(Messages.CardHeader_newHint));
        set(
                closeness,
                Closeness.mark(
                        draft.card().flatMap(card -> card.content().details().confidentiality())));
        set(
                warning,
                draft.isNew() && !proposals.prefixFits()
                        ? Texts.format(Messages.CardHeader_prefixDoubtful, draft.prefix(), proposals.prefix())
                        : "");
        store.setText(draft.isNew() ? Messages.CardHeader_register : Messages.CardHeader_save);
        store.setEnabled(draft.isNew() || draft.isDirty());
    }

    private String facts(Card card) {
        var organisation = facts.getData() instanceof String name ? name : "";
        return Stream.of(
                        state(card.state()),
                        Texts.format(
                                Messages.CardHeader_registeredOn,
                                DateText.format(card.registration().registeredOn())),
                        organisation)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Label line(Composite parent, String style) {
        var label = new Label(parent, SWT.NONE);
        Styles.set(label, style);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(label);
        return label;
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            ((GridData) label.getLayoutData()).exclude = text.isEmpty();
            label.setVisible(!text.isEmpty());
            label.requestLayout();
        }
    }
}
