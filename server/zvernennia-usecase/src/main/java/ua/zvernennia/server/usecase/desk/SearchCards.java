package ua.zvernennia.server.usecase.desk;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.feed.VisibleLines;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.Sight;

/** «Шукати на сервері»: cards that a workstation does not keep. */
public final class SearchCards {

    public static final int LIMIT_MAX = 500;
    public static final int TEXT_MIN = 3;
    public static final int TEXT_MAX = 200;
    private static final int WORDS_MAX = 8;

    private final Transactions transactions;
    private final VisibleLines lines;
    private final RightsSource rights;
    private final Permissions permissions;
    private final AuditLog audit;

    public SearchCards(
            Transactions transactions,
            VisibleLines lines,
            RightsSource rights,
            Permissions permissions,
            AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.lines = requireNonNull(lines, "lines");
        this.rights = requireNonNull(rights, "rights");
        this.permissions = requireNonNull(permissions, "permissions");
        this.audit = requireNonNull(audit, "audit");
    }

    /**
     * Cards that the caller sees, newest first.
     *
     * @param text words, each in the number, the summary or the applicant; 3..200 characters
     * @param before registered earlier; empty for any
     * @param limit 1..500
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#INVALID_VALUE}
     */
    public List<CardRow> execute(Caller caller, String text, Optional<LocalDate> before, int limit) {
        var typed = text.strip();
        within("text", typed.length(), TEXT_MIN, TEXT_MAX);
        within("limit", limit, 1, LIMIT_MAX);
        var words =
                Arrays.stream(typed.split("\\s+")).distinct().limit(WORDS_MAX).toList();
        return transactions.inTransaction(caller, () -> {
            permissions.require(caller, Act.BROWSE);
            var now = rights.current();
            var found = lines.search(Sight.of(now.state(), now.subject(caller.user())), words, before, limit);
            audit.record(AuditEvent.by(caller, AuditEvent.Action.CARDS_SEARCHED)
                    .with(Map.of("found", Integer.toString(found.size()))));
            return found;
        });
    }

    private static void within(String field, int value, int min, int max) {
        if (value < min || value > max) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    field + ": " + value + " (expected: " + min + ".." + max + ')',
                    Map.of("field", field));
        }
    }
}
