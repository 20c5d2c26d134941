package ua.zvernennia.ui.card;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.CardMoves;
import ua.zvernennia.ui.Texts;

/** «Дії»: what the law lets happen to the appeal in its present state, and what was done. */
final class ActsTab implements CardTab {

    private final ShownDraft shown;
    private final HistoryWords words;
    private final Consumer<ActKind> start;
    private final Map<ActKind, Button> buttons = new EnumMap<>(ActKind.class);
    private List<RecordedAct> acts = List.of();
    private Optional<TabTable<RecordedAct>> table = Optional.empty();

    /** @param start a person wants to do an act */
    ActsTab(ShownDraft shown, HistoryWords words, Consumer<ActKind> start) {
        this.shown = shown;
        this.words = words;
        this.start = start;
        shown.onShow(this::enable);
        shown.onChange(event -> enable());
    }

    @Override
    public String title() {
        return Texts.format(Messages.ActsTab_title, acts.size());
    }

    @Override
    public void create(Composite parent) {
        var bar = new Composite(parent, SWT.NONE);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.wrap = true;
        bar.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(bar);
        for (var kind : ActKind.values()) {
            var button = new Button(bar, SWT.PUSH);
            button.setText(command(kind));
            button.addListener(SWT.Selection, event -> start.accept(kind));
            buttons.put(kind, button);
        }
        enable();
        var made = new TabTable<RecordedAct>(parent, Messages.ActsTab_name, act ->
                        new String[] {TabTable.TIME.format(act.madeAt()), act.madeBy(), words.of(act)})
                .column(Messages.SidePane_time, 124)
                .column(Messages.SidePane_who, 110)
                .column(Messages.ActsTab_what, 420);
        made.show(acts);
        table = Optional.of(made);
    }

    @Override
    public void show(CardFile file) {
        acts = file.history().acts();
        table.ifPresent(made -> made.show(acts));
    }

    /** The command as its button and its dialog name it. */
    static String command(ActKind kind) {
        return switch (kind) {
            case EXTEND -> Messages.ActsTab_extend;
            case FORWARD -> Messages.ActsTab_forward;
            case RETURN -> Messages.ActsTab_return;
            case REFUSE_CONSIDERATION -> Messages.ActsTab_refuse;
            case VOID -> Messages.ActsTab_void;
            case LIFT_GUARD -> Messages.ActsTab_lift;
            case WITHDRAW -> Messages.ActsTab_withdraw;
            case FILE -> Messages.ActsTab_file;
            case REOPEN -> Messages.ActsTab_reopen;
            case CORRECT_NUMBER -> Messages.ActsTab_correct;
            case SET_CONFIDENTIALITY -> Messages.ActsTab_closeness;
        };
    }

    private void enable() {
        buttons.forEach((kind, button) -> {
            if (!button.isDisposed()) {
                button.setEnabled(isPossible(kind));
            }
        });
    }

    // Typed changes are saved first: an act is based on the stored card.
    private boolean isPossible(ActKind kind) {
        return !shown.draft().isDirty()
                && shown.draft()
                        .card()
                        .filter(card -> kind.event()
                                .map(event ->
                                        CardMoves.find(card.state(), event).isPresent())
                                .orElse(true))
                        .isPresent();
    }
}
