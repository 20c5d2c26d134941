package ua.zvernennia.server.usecase.execution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.execution.FolderRepository.Days;
import ua.zvernennia.server.usecase.execution.FolderRepository.Whose;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.terms.TermData;

/** An executor's folders, over every position they act in. */
public final class ReadFolders {

    /** Rows of one answer. */
    public static final int LIMIT_MAX = 5_000;

    /** «За 2 дні»: working days after today. */
    private static final int SOON = 2;

    private final ExecutionPorts ports;
    private final TermData terms;

    public ReadFolders(ExecutionPorts ports, TermData terms) {
        this.ports = requireNonNull(ports, "ports");
        this.terms = requireNonNull(terms, "terms");
    }

    /**
     * How much is in each folder. {@link Folder#NOT_DONE} is the sum of the four bands.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}
     */
    public Map<Folder, Integer> counts(Caller caller) {
        return ports.cards().transactions().inTransaction(caller, () -> {
            ports.cards().permissions().require(caller, Act.BROWSE);
            return ports.folders().count(days(caller), whose(caller));
        });
    }

    /**
     * What is in a folder, the most urgent first.
     *
     * @param limit 1..5000
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#INVALID_VALUE} for another limit
     */
    public List<FolderRow> rows(Caller caller, Folder folder, int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "limit: " + limit + " (expected: 1.." + LIMIT_MAX + ')',
                    Map.of("field", "limit"));
        }
        return ports.cards().transactions().inTransaction(caller, () -> {
            ports.cards().permissions().require(caller, Act.BROWSE);
            ports.cards()
                    .audit()
                    .record(AuditEvent.by(caller, AuditEvent.Action.FOLDER_READ).with(Map.of("folder", folder.name())));
            return ports.folders().rows(folder, days(caller), whose(caller), limit);
        });
    }

    private Whose whose(Caller caller) {
        var controlled = ports.rights().current().subject(caller.user()).capacities().stream()
                .filter(capacity -> capacity.role() == Role.CONTROLLER)
                .flatMap(capacity -> capacity.organisation().stream())
                .collect(Collectors.toSet());
        return new Whose(ports.positions(caller), controlled);
    }

    private Days days(Caller caller) {
        var today = ports.cards().clock().today();
        var calendar = terms.calendar(caller.user().organisation());
        return new Days(today, calendar.plusWorkingDays(today, SOON));
    }
}
