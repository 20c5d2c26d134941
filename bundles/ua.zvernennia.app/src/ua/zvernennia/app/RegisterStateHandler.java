package ua.zvernennia.app;

import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.FactsDialog;
import ua.zvernennia.ui.Texts;

/** Command {@code ua.zvernennia.command.registerState}: how many cards there are, how many came today, are overdue. */
public class RegisterStateHandler {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private record Counts(int all, int registeredToday, int dueToday, int overdue) {}

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, CardIndex index) {
        var snapshot = index.current();
        var today = LocalDate.now(ZoneId.of("Europe/Kyiv"));
        new Background(shell)
                .run(
                        "",
                        cancelled -> count(snapshot, today),
                        counts -> show(shell, today, counts),
                        refused -> new FactsDialog(shell, new ErrorSentences().of(refused)).open());
    }

    private static Counts count(Snapshot snapshot, LocalDate today) {
        return new Counts(
                snapshot.size(),
                count(snapshot, Map.of(CardColumn.REGISTERED_ON, DATE.format(today)), Optional.empty()),
                count(snapshot, Map.of(CardColumn.CONTROL_DATE, DATE.format(today)), Optional.empty()),
                count(snapshot, Map.of(), Optional.of(today)));
    }

    private static int count(Snapshot snapshot, Map<CardColumn, String> columns, Optional<LocalDate> overdueOn) {
        return snapshot.find(new CardQuery("", columns, overdueOn, List.of()), () -> false)
                .count();
    }

    private static void show(Shell shell, LocalDate today, Counts counts) {
        var facts = new FactsDialog(shell, Messages.RegisterStateHandler_title);
        facts.add(Texts.format(Messages.RegisterStateHandler_heading, DATE.format(today)), "");
        facts.add(Messages.RegisterStateHandler_all, Texts.number(counts.all()));
        facts.add(Messages.RegisterStateHandler_today, Texts.number(counts.registeredToday()));
        facts.add(Messages.RegisterStateHandler_dueToday, Texts.number(counts.dueToday()));
        facts.add(Messages.RegisterStateHandler_overdue, Texts.number(counts.overdue()));
        facts.open();
    }
}
