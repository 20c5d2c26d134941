package ua.zvernennia.server.usecase.importing;

import static java.util.Objects.requireNonNull;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.importing.ImportRuns.Run;

/**
 * Brings an existing register in: checks the whole file first, stages the good lines, stores them in batches. A card is
 * the same by organisation, journal, year and number, so a second run changes nothing; a line that says something else
 * than the stored card is refused, never written over it.
 */
public final class ImportCards {

    private static final String ORIGIN = "import";

    private final ImportPorts ports;

    public ImportCards(ImportPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * Imports or checks one file.
     *
     * @throws RegistryException {@link ErrorCode#IMPORT_FILE_UNREADABLE}, {@link ErrorCode#IMPORT_COLUMN_MISSING},
     *     {@link ErrorCode#INVALID_VALUE} for an unknown organisation code; a good part may be stored by then only if
     *     the database failed, and {@code resume} goes on there
     */
    public Counts execute(ImportFile file, ImportOptions options, ImportListener listener) {
        var header = ImportHeader.of(file.header());
        listener.header(header.unknown(), header.absent());
        var lookups = ports.transactions()
                .inTransaction(() -> new Lookups(ports.directory().current()));
        if (options.resume()) {
            var unfinished =
                    ports.transactions().inTransaction(() -> ports.runs().unfinished(file.hash()));
            if (unfinished.isPresent()) {
                listener.resumed(unfinished.get().done(), unfinished.get().lines());
                return store(file, unfinished.get(), lookups, options, listener);
            }
        }
        var organisation = options.organisationCode().map(code -> organisation(lookups, code));
        var checked = new FileCheck(ports, reader(lookups, organisation), listener).check(file, header);
        if (options.dryRun()) {
            return checked.counts();
        }
        var run = stage(file, header, checked, organisation, options);
        return store(file, run, lookups, options, listener);
    }

    private Run stage(
            ImportFile file,
            ImportHeader header,
            FileCheck.Checked checked,
            Optional<String> organisation,
            ImportOptions options) {
        var found = checked.counts();
        var kept = new Counts(0, found.unchanged(), found.refused(), found.warned());
        var id = ports.transactions().inTransaction(Job.IMPORT, () -> {
            ports.runs().abandon(file.hash());
            return ports.runs().begin(file.name(), file.hash(), organisation, kept);
        });
        new Staging(ports, header, id, options.batch()).stage(file, checked);
        return new Run(id, organisation, found.imported(), 0, kept);
    }

    private Counts store(ImportFile file, Run run, Lookups lookups, ImportOptions options, ImportListener listener) {
        var reader = reader(lookups, run.defaultOrganisation());
        var counts = new BatchStore(ports, reader, listener).store(run, options.batch());
        ports.transactions().inTransaction(Job.IMPORT, () -> {
            ports.runs().finish(run.id());
            ports.audit()
                    .record(AuditEvent.from(ORIGIN, AuditEvent.Action.IMPORTED).with(facts(file, run, counts)));
            return run;
        });
        return counts;
    }

    private RowReader reader(Lookups lookups, Optional<String> organisation) {
        var today = ports.transactions()
                .inTransaction(
                        () -> ports.clock().now().atZone(RegistryClock.ZONE).toLocalDate());
        return new RowReader(lookups, organisation, today);
    }

    private static String organisation(Lookups lookups, String code) {
        return lookups.organisationByCode(code)
                .orElseThrow(() -> new RegistryException(
                        ErrorCode.INVALID_VALUE,
                        "organisation: " + code + " (expected: the code of an organisation of the registry)",
                        Map.of("field", "organisation")));
    }

    private static Map<String, String> facts(ImportFile file, Run run, Counts counts) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("run", run.id().toString());
        facts.put("file", file.name());
        facts.put("sha256", HexFormat.of().formatHex(file.hash()));
        facts.put("imported", Integer.toString(counts.imported()));
        facts.put("unchanged", Integer.toString(counts.unchanged()));
        facts.put("refused", Integer.toString(counts.refused()));
        facts.put("warned", Integer.toString(counts.warned()));
        return facts;
    }
}
