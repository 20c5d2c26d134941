package ua.zvernennia.server.usecase.notification;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.directory.DirectoryRepository;
import ua.zvernennia.server.usecase.terms.TermData;

/**
 * Reminds of terms by the rules that are data. May run as often as it likes on every instance: one of them does it, and
 * nobody is told the same twice on one day.
 */
public final class RemindByClock {

    private static final String ORIGIN = "job reminders";

    private final Transactions transactions;
    private final Reminders reminders;
    private final TermData terms;
    private final DirectoryRepository directory;
    private final AuditLog audit;
    private final RegistryClock clock;

    public RemindByClock(
            Transactions transactions,
            Reminders reminders,
            TermData terms,
            DirectoryRepository directory,
            AuditLog audit,
            RegistryClock clock) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.reminders = requireNonNull(reminders, "reminders");
        this.terms = requireNonNull(terms, "terms");
        this.directory = requireNonNull(directory, "directory");
        this.audit = requireNonNull(audit, "audit");
        this.clock = requireNonNull(clock, "clock");
    }

    /** One run. */
    public Told execute() {
        return transactions.inTransaction(Job.UPKEEP, () -> reminders.lead() ? remind() : Told.NOBODY);
    }

    private Told remind() {
        var now = clock.now();
        var today = now.atZone(RegistryClock.ZONE).toLocalDate();
        var calendar = terms.calendar(top());
        int told = 0;
        for (var rule : reminders.rules(today)) {
            told += rule.terms(today, calendar)
                    .map(spoken -> reminders.remind(rule, spoken, today, now))
                    .orElse(0);
        }
        int letters = told == 0 ? 0 : reminders.write(now);
        if (told > 0) {
            audit.record(AuditEvent.from(ORIGIN, AuditEvent.Action.REMINDERS_SENT)
                    .with(Map.of("told", Integer.toString(told), "letters", Integer.toString(letters))));
        }
        return new Told(told, letters);
    }

    /** The organisation whose calendar is everybody's. */
    private String top() {
        return directory.current().organisations().stream()
                .filter(each -> each.parent().isEmpty())
                .map(OrgUnit::id)
                .findFirst()
                .orElse("");
    }

    /**
     * What a run made.
     *
     * @param messages in the workstations
     */
    public record Told(int messages, int letters) {

        static final Told NOBODY = new Told(0, 0);
    }
}
