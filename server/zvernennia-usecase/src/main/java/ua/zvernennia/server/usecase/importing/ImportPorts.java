package ua.zvernennia.server.usecase.importing;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.directory.DirectoryRepository;
import ua.zvernennia.server.usecase.feed.ChangeLog;
import ua.zvernennia.server.usecase.registration.Numbers;

/** What an import needs from outside. */
public record ImportPorts(
        Transactions transactions,
        DirectoryRepository directory,
        RegistryClock clock,
        Numbers numbers,
        ImportedCards cards,
        ImportRuns runs,
        ChangeLog changes,
        AuditLog audit) {

    public ImportPorts {
        requireNonNull(transactions, "transactions");
        requireNonNull(directory, "directory");
        requireNonNull(clock, "clock");
        requireNonNull(numbers, "numbers");
        requireNonNull(cards, "cards");
        requireNonNull(runs, "runs");
        requireNonNull(changes, "changes");
        requireNonNull(audit, "audit");
    }
}
