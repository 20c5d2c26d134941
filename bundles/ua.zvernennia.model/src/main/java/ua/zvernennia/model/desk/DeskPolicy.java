package ua.zvernennia.model.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardRow;

/**
 * What workstations keep, set for the whole registry.
 *
 * @param cachedYears calendar years whose cards are kept, the present one included; 0 for all there are. Cards on which
 *     work is going on are kept whatever their year.
 * @param offlineDays how long one may work without the server; 0 for not at all
 */
public record DeskPolicy(int cachedYears, int offlineDays) {

    /** Where nothing was set, and before the server has said. */
    public static final DeskPolicy USUAL = new DeskPolicy(2, 14);

    public static final int YEARS_MAX = 50;
    public static final int DAYS_MAX = 90;

    public DeskPolicy {
        within("cachedYears", cachedYears, YEARS_MAX);
        within("offlineDays", offlineDays, DAYS_MAX);
    }

    /** First day of registration whose finished cards are kept; empty when all are. */
    public Optional<LocalDate> from(LocalDate today) {
        return cachedYears == 0 ? Optional.empty() : Optional.of(LocalDate.of(today.getYear() - cachedYears + 1, 1, 1));
    }

    /** Whether a workstation keeps the line. */
    public boolean keeps(CardRow row, LocalDate today) {
        return !row.state().isFinal()
                || from(today).map(day -> !row.registeredOn().isBefore(day)).orElse(true);
    }

    private static void within(String field, int value, int max) {
        if (value < 0 || value > max) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    field + ": " + value + " (expected: 0.." + max + ')',
                    Map.of("field", field));
        }
    }
}
