package ua.zvernennia.server.usecase.secrets;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeSet;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.Transactions;

/** Keeps every secret in the database sealed with the registry's key. Any number of instances may run it at once. */
public final class SealSecrets {

    /** Rows of one transaction: logins wait for a moment at most. */
    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final SealedRows rows;
    private final SecretBox box;
    private final AuditLog audit;

    public SealSecrets(Transactions transactions, SealedRows rows, SecretBox box, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.rows = requireNonNull(rows, "rows");
        this.box = requireNonNull(box, "box");
        this.audit = requireNonNull(audit, "audit");
    }

    /**
     * Makes the first key of a registry that has none, and seals what is plain.
     *
     * @return how many rows were sealed
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID} when rows are sealed with a key that is not here
     */
    public int execute() {
        var key = transactions.inTransaction(Job.UPKEEP, rows::current).orElseGet(this::first);
        refuseMissing();
        return seal(key);
    }

    /**
     * Makes another key and seals everything with it. Former keys stay: backups of earlier days need them.
     *
     * @return id of the new key
     * @throws RegistryException as {@link #execute}
     */
    public String rotate() {
        refuseMissing();
        var key = box.make();
        transactions.inTransaction(Job.UPKEEP, () -> {
            rows.choose(key);
            return key;
        });
        seal(key);
        return key;
    }

    private String first() {
        var here = new TreeSet<>(box.keys());
        var key = here.isEmpty() ? box.make() : here.first();
        return transactions.inTransaction(Job.UPKEEP, () -> rows.chooseFirst(key));
    }

    private void refuseMissing() {
        var missing = transactions.inTransaction(Job.UPKEEP, () -> {
            var needed = new TreeSet<>(rows.inUse());
            rows.current().ifPresent(needed::add);
            return needed;
        });
        missing.removeAll(box.keys());
        if (!missing.isEmpty()) {
            throw new RegistryException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "secrets.key-file: secrets in the database are sealed with the key " + String.join(", ", missing)
                            + ", which " + box.where() + " does not hold (expected: the file of keys of this registry,"
                            + " from another instance or the backup)",
                    Map.of("name", "secrets.key-file"));
        }
    }

    private int seal(String key) {
        int all = 0;
        int sealed;
        do {
            sealed = transactions.inTransaction(Job.UPKEEP, () -> {
                int done = rows.seal(key, AT_ONCE);
                if (done > 0) {
                    audit.record(AuditEvent.from("secrets", AuditEvent.Action.SECRETS_SEALED)
                            .with(Map.of("key", key, "rows", Integer.toString(done))));
                }
                return done;
            });
            all += sealed;
        } while (sealed > 0);
        return all;
    }
}
