package ua.zvernennia.server.usecase.people;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.UserState;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.importing.ImportFile;
import ua.zvernennia.server.usecase.importing.Problem;

/**
 * Users and positions out of a staff list; a command of the operator. The whole file is checked first; bad lines are told
 * and left out. A second run of the same file changes nothing. New users are invited: a password and the state ACTIVE
 * come from an administrator.
 */
public final class ImportStaff {

    private final Transactions transactions;
    private final PeopleRepository people;
    private final AuditLog audit;

    public ImportStaff(Transactions transactions, PeopleRepository people, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.people = requireNonNull(people, "people");
        this.audit = requireNonNull(audit, "audit");
    }

    /**
     * Stores what is good, in one transaction.
     *
     * @param dryRun check and count only
     * @throws RegistryException {@link ErrorCode#IMPORT_COLUMN_MISSING}, {@link ErrorCode#IMPORT_FILE_UNREADABLE}
     */
    public Counts execute(ImportFile file, boolean dryRun, Consumer<Problem> problems) {
        var reader = StaffLine.reader(file.header());
        var good = new ArrayList<StaffLine>();
        var refused = new int[1];
        file.forEach(line -> {
            var found = new ArrayList<Problem>();
            var read = reader.read(line, found);
            if (found.isEmpty()) {
                good.add(read.orElseThrow());
            } else {
                refused[0]++;
                found.forEach(problems);
            }
        });
        return transactions.inTransaction(() -> store(good, dryRun, refused[0], problems));
    }

    private Counts store(List<StaffLine> lines, boolean dryRun, int refusedBefore, Consumer<Problem> problems) {
        int changed = 0;
        int unchanged = 0;
        int refused = refusedBefore;
        for (var line : lines) {
            var unit = people.unitByCode(line.unit());
            if (unit.isEmpty()) {
                problems.accept(line.problem("Код підрозділу", line.unit(), Problem.Reason.ORGANISATION_UNKNOWN));
                refused++;
            } else if (isThere(line, unit.get())) {
                unchanged++;
            } else {
                changed++;
                if (!dryRun) {
                    store(line, unit.get());
                }
            }
        }
        if (!dryRun && changed > 0) {
            audit.record(AuditEvent.from("people import", AuditEvent.Action.IMPORTED)
                    .with(Map.of("staff", Integer.toString(changed))));
        }
        return new Counts(changed, unchanged, refused);
    }

    private boolean isThere(StaffLine line, String unit) {
        return people.byLogin(line.login())
                .filter(known -> known.displayName().equals(line.name()))
                .filter(known -> known.positions().stream().anyMatch(held -> line.describes(held, unit)))
                .isPresent();
    }

    private void store(StaffLine line, String unit) {
        var user = people.byLogin(line.login())
                .map(known -> known.id())
                .orElseGet(() -> people.add(line.login(), line.name(), UserState.INVITED));
        people.rename(user, line.name());
        var holder = ChangePeople.holder(line.name());
        var vacant = people.positions(unit, line.title(), line.from()).stream()
                .filter(held -> held.user().filter(other -> !other.equals(user)).isEmpty())
                .filter(held -> held.role() == line.role())
                .findFirst();
        if (vacant.isPresent()) {
            people.assign(vacant.get().id(), Optional.of(user), holder);
            line.to().ifPresent(last -> people.end(vacant.get().id(), last));
        } else {
            people.addPosition(
                    new HeldPosition(
                            UUID.randomUUID().toString(),
                            unit,
                            line.title(),
                            line.role(),
                            line.head(),
                            Optional.of(user),
                            line.from(),
                            line.to()),
                    holder);
        }
    }

    /** What became of the lines. */
    public record Counts(int stored, int unchanged, int refused) {}
}
