package ua.zvernennia.server.usecase.directory;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;

/**
 * Brings the rows of a file into a list, all or none: with one row that cannot be, nothing is stored. A row that is there
 * already is left alone, so that a file may be brought in again.
 */
public final class ImportDictionary {

    private final Transactions transactions;
    private final Dictionaries dictionaries;
    private final AuditLog audit;

    public ImportDictionary(Transactions transactions, Dictionaries dictionaries, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.dictionaries = requireNonNull(dictionaries, "dictionaries");
        this.audit = requireNonNull(audit, "audit");
    }

    /** What became of the rows, or would have. */
    public record Outcome(int added, int changed, int unchanged, List<Refusal> refused) {

        public Outcome {
            refused = List.copyOf(refused);
        }
    }

    /**
     * A row that cannot be.
     *
     * @param line from 1, the first line after the header
     */
    public record Refusal(int line, String reason) {}

    /**
     * All rows, or none when one is refused.
     *
     * @param origin name of the command, for the audit
     * @param header names of columns; those of the dictionary, in any order
     * @param dryRun says what would happen and stores nothing
     * @throws RegistryException {@link ErrorCode#IMPORT_COLUMN_MISSING} with the argument {@code column}
     */
    public Outcome execute(
            String origin, Dictionary dictionary, List<String> header, List<Map<String, String>> rows, boolean dryRun) {
        for (var column : dictionary.columns()) {
            if (!header.contains(column)) {
                throw new RegistryException(
                        ErrorCode.IMPORT_COLUMN_MISSING, "column " + column + ": missing", Map.of("column", column));
            }
        }
        try {
            return transactions.inTransaction(() -> {
                var outcome = bring(dictionary, rows);
                if (dryRun || !outcome.refused().isEmpty()) {
                    throw new NothingStored(outcome);
                }
                audit.record(AuditEvent.from(origin, AuditEvent.Action.DIRECTORY_CHANGED)
                        .with(Map.of(
                                "dictionary",
                                dictionary.title(),
                                "added",
                                Integer.toString(outcome.added()),
                                "changed",
                                Integer.toString(outcome.changed()))));
                return outcome;
            });
        } catch (NothingStored e) {
            return e.outcome;
        }
    }

    private Outcome bring(Dictionary dictionary, List<Map<String, String>> rows) {
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        var refused = new ArrayList<Refusal>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var stored = dictionaries.find(dictionary, row);
            if (stored.isEmpty()) {
                if (dictionary == Dictionary.CLASSIFIERS) {
                    dictionaries.endFormer(row);
                }
                dictionaries.insert(dictionary, row);
                added++;
            } else if (stored.get().equals(row)) {
                unchanged++;
            } else {
                var fixed = fixedDifferences(dictionary, stored.get(), row);
                if (fixed.isEmpty()) {
                    dictionaries.update(dictionary, row);
                    changed++;
                } else {
                    refused.add(new Refusal(
                            i + 1,
                            String.join(", ", fixed)
                                    + ": history is never edited (expected: a new row with another first day)"));
                }
            }
        }
        return new Outcome(added, changed, unchanged, refused);
    }

    private static List<String> fixedDifferences(
            Dictionary dictionary, Map<String, String> stored, Map<String, String> row) {
        var fixed = new HashSet<>(dictionary.columns());
        fixed.removeAll(dictionary.editable());
        return fixed.stream()
                .filter(column -> !stored.get(column).equals(row.get(column)))
                .sorted()
                .toList();
    }

    /** Takes the transaction back; never leaves this class. */
    private static final class NothingStored extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Outcome outcome;

        NothingStored(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
