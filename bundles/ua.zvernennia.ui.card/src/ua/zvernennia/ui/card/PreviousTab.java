package ua.zvernennia.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Texts;

/** «Попередні звернення»: what the same person has written before, filled while the name is typed. */
final class PreviousTab implements CardTab {

    private final ShownDraft shown;
    private final Consumer<CardId> opener;
    private List<CardRow> rows = List.of();
    private Optional<MarkProposal> proposal = Optional.empty();
    private Optional<TabTable<CardRow>> table = Optional.empty();
    private Optional<Button> take = Optional.empty();

    /** @param opener opens another card */
    PreviousTab(ShownDraft shown, Consumer<CardId> opener) {
        this.shown = shown;
        this.opener = opener;
    }

    @Override
    public String title() {
        return Texts.format(Messages.SidePane_previous, rows.size());
    }

    @Override
    public void create(Composite parent) {
        var button = new Button(parent, SWT.PUSH | SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addListener(
                SWT.Selection,
                event -> proposal.ifPresent(mark -> shown.draft().set(CardField.RECEIPT_MARK, mark.code())));
        take = Optional.of(button);
        var made = new TabTable<CardRow>(parent, title(), row -> new String[] {
                    row.number().text(),
                    DateText.format(row.registeredOn()),
                    row.applicant(),
                    CardHeader.state(row.state()),
                    row.summary()
                })
                .column(Messages.SidePane_number, 104)
                .column(Messages.SidePane_date, 88)
                .column(Messages.PreviousTab_applicant, 140)
                .column(Messages.PreviousTab_state, 110)
                .column(Messages.SidePane_summary, 260)
                .onOpen(row -> opener.accept(row.id()));
        table = Optional.of(made);
        fill(made);
    }

    @Override
    public void show(CardFile file) {
        rows = file.previous();
        proposal = file.proposal();
        table.ifPresent(this::fill);
    }

    private void fill(TabTable<CardRow> made) {
        made.show(rows);
        made.rename(title());
        take.ifPresent(button -> {
            var data = (GridData) button.getLayoutData();
            data.exclude = proposal.isEmpty();
            button.setVisible(proposal.isPresent());
            button.setText(proposal.map(PreviousTab::words).orElse(""));
            button.requestLayout();
        });
    }

    private static String words(MarkProposal mark) {
        var name = switch (mark.code()) {
            case MarkProposal.REPEATED -> Messages.PreviousTab_repeated;
            case MarkProposal.DUPLICATE -> Messages.PreviousTab_duplicate;
            case MarkProposal.MULTIPLE -> Messages.PreviousTab_multiple;
            case MarkProposal.MASS -> Messages.PreviousTab_mass;
            default -> Messages.PreviousTab_first;
        };
        return mark.number().isEmpty()
                ? Texts.format(Messages.PreviousTab_take, name)
                : Texts.format(Messages.PreviousTab_takeBecause, name, mark.number());
    }
}
