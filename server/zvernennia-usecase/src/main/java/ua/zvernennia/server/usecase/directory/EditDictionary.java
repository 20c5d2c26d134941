package ua.zvernennia.server.usecase.directory;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.CalendarEffect;
import ua.zvernennia.model.directory.DictionaryTable;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;

/**
 * Lists, calendar and rules of terms, row by row, by an administrator of directories. History is never edited: a row ends,
 * another one follows. Positions are no list here, they have rights and duties of their own.
 */
public final class EditDictionary {

    private final Transactions transactions;
    private final Dictionaries dictionaries;
    private final AffectedCards affected;
    private final Permissions permissions;
    private final AuditLog audit;

    public EditDictionary(
            Transactions transactions,
            Dictionaries dictionaries,
            AffectedCards affected,
            Permissions permissions,
            AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.dictionaries = requireNonNull(dictionaries, "dictionaries");
        this.affected = requireNonNull(affected, "affected");
        this.permissions = requireNonNull(permissions, "permissions");
        this.audit = requireNonNull(audit, "audit");
    }

    /** @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#INVALID_VALUE} for no such list */
    public DictionaryTable table(Caller caller, String name) {
        var dictionary = dictionary(name);
        return transactions.inTransaction(caller, () -> {
            permissions.require(caller, Act.DIRECTORY_CHANGE);
            return new DictionaryTable(
                    name, dictionary.columns(), dictionary.key(), dictionary.editable(), dictionaries.rows(dictionary));
        });
    }

    /**
     * Adds a row, or writes the editable columns of the row with this key; doing it again changes nothing.
     *
     * @throws RegistryException {@link ErrorCode#HISTORY_KEPT} where another column of a stored row differs,
     *     {@link ErrorCode#INVALID_VALUE} for what a column cannot hold, {@link ErrorCode#NOT_PERMITTED}
     */
    public void put(Caller caller, String name, Map<String, String> row) {
        var dictionary = dictionary(name);
        var whole = whole(dictionary, row);
        transactions.inTransaction(caller, () -> {
            permissions.require(caller, Act.DIRECTORY_CHANGE);
            store(dictionary, whole)
                    .ifPresent(what -> audit.record(AuditEvent.by(caller, AuditEvent.Action.DIRECTORY_CHANGED)
                            .with(facts(dictionary, whole, what))));
            return true;
        });
    }

    /**
     * Which open cards would have another control date after {@link #put}; stores and moves nothing.
     *
     * @throws RegistryException as {@link #put}
     */
    public CalendarEffect preview(Caller caller, String name, Map<String, String> row) {
        var dictionary = dictionary(name);
        var whole = whole(dictionary, row);
        try {
            return transactions.inTransaction(caller, () -> {
                permissions.require(caller, Act.DIRECTORY_CHANGE);
                var before = affected.counted();
                store(dictionary, whole);
                throw new NothingStored(affected.difference(before));
            });
        } catch (NothingStored e) {
            return e.effect;
        }
    }

    /** What was done; empty when the row was there already. */
    private Optional<String> store(Dictionary dictionary, Map<String, String> row) {
        var stored = dictionaries.find(dictionary, row);
        if (stored.isEmpty()) {
            if (dictionary == Dictionary.CLASSIFIERS) {
                dictionaries.endFormer(row);
            }
            dictionaries.insert(dictionary, row);
            return Optional.of("added");
        }
        if (stored.get().equals(row)) {
            return Optional.empty();
        }
        for (var column : dictionary.columns()) {
            if (!dictionary.editable().contains(column)
                    && !stored.get().get(column).equals(row.get(column))) {
                throw new RegistryException(
                        ErrorCode.HISTORY_KEPT, column + ": history is never edited", Map.of("column", column));
            }
        }
        dictionaries.update(dictionary, row);
        return Optional.of("changed");
    }

    private static Map<String, String> facts(Dictionary dictionary, Map<String, String> row, String what) {
        var facts = new TreeMap<String, String>();
        dictionary.key().forEach(column -> facts.put(column, row.get(column)));
        facts.put("dictionary", dictionary.title());
        facts.put("what", what);
        return facts;
    }

    private static Dictionary dictionary(String name) {
        return Dictionary.ofTitle(name)
                .filter(one -> one != Dictionary.POSITIONS)
                .orElseThrow(() -> invalid("dictionary"));
    }

    /** Every column, without blanks around, of the shape that its kind has. */
    private static Map<String, String> whole(Dictionary dictionary, Map<String, String> row) {
        var whole = new TreeMap<String, String>();
        for (var column : dictionary.columns()) {
            var value = row.getOrDefault(column, "").strip();
            if (value.isEmpty() && !optional(dictionary, column)) {
                throw new RegistryException(
                        ErrorCode.REQUIRED_VALUE_MISSING, column + ": missing", Map.of("field", column));
            }
            if (!value.isEmpty()) {
                shape(dictionary, column, value);
            }
            whole.put(column, value);
        }
        if (!whole.keySet().containsAll(row.keySet())) {
            throw invalid("column");
        }
        return whole;
    }

    private static boolean optional(Dictionary dictionary, String column) {
        return switch (column) {
            case "parent", "valid_to", "parent_id", "organisation_id" -> true;
            case "month", "day", "after_easter", "first_year", "last_year" -> dictionary == Dictionary.HOLIDAYS;
            default -> false;
        };
    }

    /** PostgreSQL forgives other shapes of dates and UUIDs; what is stored and compared has one. */
    private static void shape(Dictionary dictionary, String column, String value) {
        boolean date = column.equals("valid_from")
                || column.equals("valid_to")
                || column.equals("day") && dictionary != Dictionary.HOLIDAYS;
        boolean id = column.equals("id") || column.endsWith("_id");
        try {
            if (date && !LocalDate.parse(value).toString().equals(value)
                    || id && !UUID.fromString(value).toString().equals(value)) {
                throw invalid(column);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, column + ": another shape", Map.of("field", column), e);
        }
    }

    private static RegistryException invalid(String field) {
        return new RegistryException(ErrorCode.INVALID_VALUE, field + ": not accepted", Map.of("field", field));
    }

    /** Takes the transaction back; never leaves this class. */
    private static final class NothingStored extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient CalendarEffect effect;

        NothingStored(CalendarEffect effect) {
            super(null, null, false, false);
            this.effect = effect;
        }
    }
}
