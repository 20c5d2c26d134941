package ua.zvernennia.model.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What an auditor looks for; an empty text or set leaves its question open.
 *
 * @param who part of a login or a name
 * @param actsFor part of the title or the holder of the position that was substituted for
 * @param actions names of acts, as {@link AuditEntry#action} has them
 * @param card № документа, its running number alone, or the id of a card
 * @param origin part of the address, the workstation or the command
 * @param until exclusive
 */
public record AuditSearch(
        String who,
        String actsFor,
        Set<String> actions,
        String card,
        String origin,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Most characters of each text. */
    public static final int TEXT_MAX = 100;

    /** Everything. */
    public static final AuditSearch ALL = new AuditSearch("", "", Set.of(), "", "", Optional.empty(), Optional.empty());

    /** @throws RegistryException {@link ErrorCode#TEXT_TOO_LONG}, {@link ErrorCode#REPORT_PERIOD_INVALID} */
    public AuditSearch {
        who = checked("who", who);
        actsFor = checked("actsFor", actsFor);
        actions = Set.copyOf(actions);
        card = checked("card", card);
        origin = checked("origin", origin);
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        var begins = from;
        if (until.filter(ends -> begins.filter(start -> !start.isBefore(ends)).isPresent())
                .isPresent()) {
            throw new RegistryException(ErrorCode.REPORT_PERIOD_INVALID, "from is not before until");
        }
    }

    private static String checked(String field, String text) {
        var value = requireNonNull(text, field).strip();
        if (value.length() > TEXT_MAX) {
            throw new RegistryException(
                    ErrorCode.TEXT_TOO_LONG,
                    field + ": " + value.length() + " characters (expected: <= " + TEXT_MAX + ')',
                    Map.of("field", field, "limit", Integer.toString(TEXT_MAX)));
        }
        return value;
    }
}
