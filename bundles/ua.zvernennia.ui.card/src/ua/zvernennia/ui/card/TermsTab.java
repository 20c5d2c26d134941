package ua.zvernennia.ui.card;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.history.ControlMove;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Texts;

/** «Контрольні терміни»: how the present date came about, and every date there was before it. */
final class TermsTab implements CardTab {

    private static final int EXPLANATION_LINES = 8;

    private final ShownDraft shown;
    private List<ControlMove> moves = List.of();
    private Optional<TabTable<ControlMove>> table = Optional.empty();
    private Optional<Text> explanation = Optional.empty();

    TermsTab(ShownDraft shown) {
        this.shown = shown;
        shown.onChange(event -> explain());
        shown.onShow(this::explain);
    }

    @Override
    public String title() {
        return Texts.format(Messages.TermsTab_title, moves.size());
    }

    @Override
    public void create(Composite parent) {
        var label = new Label(parent, SWT.NONE);
        label.setText(Messages.TermsTab_explanation);
        var text = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(200, EXPLANATION_LINES * text.getLineHeight())
                .applyTo(text);
        Fields.bind(label, text);
        explanation = Optional.of(text);
        explain();
        var made = new TabTable<ControlMove>(parent, Messages.TermsTab_name, move -> new String[] {
                    TabTable.TIME.format(move.at()),
                    move.from().map(DateText::format).orElse(Messages.TermsTab_none),
                    move.to().map(DateText::format).orElse(Messages.TermsTab_none),
                    move.rule().isEmpty() ? Messages.TermsTab_byHand : move.rule(),
                    move.by(),
                    move.reason()
                })
                .column(Messages.SidePane_time, 124)
                .column(Messages.TermsTab_from, 88)
                .column(Messages.TermsTab_to, 88)
                .column(Messages.TermsTab_rule, 90)
                .column(Messages.SidePane_who, 110)
                .column(Messages.TermsTab_reason, 200);
        made.show(moves);
        table = Optional.of(made);
    }

    @Override
    public void show(CardFile file) {
        moves = file.history().controlMoves();
        table.ifPresent(made -> made.show(moves));
    }

    private void explain() {
        explanation.filter(text -> !text.isDisposed()).ifPresent(text -> {
            var words = String.join("\n", shown.proposals().explanation(Locale.getDefault()));
            if (!text.getText().equals(words)) {
                text.setText(words);
            }
        });
    }
}
