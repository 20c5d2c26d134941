package ua.zvernennia.ui.card;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.model.history.CardHistory;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.ui.Texts;

/** «Історія»: every change in words, from → to, with its reason; a former state opens whole. */
final class HistoryTab implements CardTab {

    private final HistoryWords words;
    private CardHistory history = CardFile.EMPTY.history();
    private Optional<TabTable<CardRevision>> table = Optional.empty();

    HistoryTab(HistoryWords words) {
        this.words = words;
    }

    @Override
    public String title() {
        return Texts.format(Messages.SidePane_history, history.newestFirst().size());
    }

    @Override
    public void create(Composite parent) {
        var made = new TabTable<CardRevision>(parent, Messages.HistoryTab_name, revision -> new String[] {
                    TabTable.TIME.format(revision.recordedFrom()),
                    revision.card().changedBy(),
                    what(revision)
                })
                .column(Messages.SidePane_time, 124)
                .column(Messages.SidePane_who, 110)
                .column(Messages.SidePane_what, 420)
                .onOpen(revision -> new FormerStateDialog(parent.getShell(), revision, words).open());
        made.show(history.newestFirst());
        table = Optional.of(made);
    }

    @Override
    public void show(CardFile file) {
        history = file.history();
        table.ifPresent(made -> made.show(history.newestFirst()));
    }

    private String what(CardRevision revision) {
        long number = revision.card().revision();
        var changes = history.changesOf(number).stream().map(words::of).collect(Collectors.joining("; "));
        var act = history.actOf(number).map(words::of).orElse("");
        if (changes.isEmpty() && act.isEmpty()) {
            return number == 1 ? Messages.SidePane_registered : Messages.HistoryTab_nothing;
        }
        return act.isEmpty() || changes.isEmpty() ? act + changes : act + ": " + changes;
    }
}
