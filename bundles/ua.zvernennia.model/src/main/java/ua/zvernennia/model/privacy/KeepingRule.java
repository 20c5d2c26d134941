package ua.zvernennia.model.privacy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.Limits;

/**
 * Строк зберігання: for how many years documents of a kind are kept whole. Data, since the list of keeping times is
 * replaced by the Ministry of Justice now and then (наказ Мін'юсту від 12.04.2012 № 578/5).
 *
 * @param years at least 1, counted from 1 January after the year in which the document was closed
 * @param validFrom first day of closing that the rule is about
 * @param validTo last one, inclusive; empty while it holds
 * @param source act and article that say so
 */
public record KeepingRule(
        DocumentKind kind, int years, LocalDate validFrom, Optional<LocalDate> validTo, String source) {

    public static final int YEARS_MAX = 100;
    public static final int SOURCE_MAX = 300;

    public KeepingRule {
        requireNonNull(kind, "kind");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validTo, "validTo");
        source = requireNonNull(source, "source").strip();
        if (years < 1 || years > YEARS_MAX) {
            throw invalid("years", years + " (expected: 1.." + YEARS_MAX + ')');
        }
        if (validTo.isPresent() && validTo.get().isBefore(validFrom)) {
            throw invalid("validTo", validTo.get() + " (expected: >= " + validFrom + ')');
        }
        if (source.isEmpty()) {
            throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, "source: missing", Map.of("field", "source"));
        }
        Limits.check("source", source, SOURCE_MAX);
    }

    /** Whether documents that were closed on that day are kept by this rule. */
    public boolean validOn(LocalDate closedOn) {
        return !closedOn.isBefore(validFrom)
                && validTo.map(last -> !closedOn.isAfter(last)).orElse(true);
    }

    /** The first day on which a document is not kept any more. */
    public LocalDate end(LocalDate closedOn) {
        return LocalDate.of(closedOn.getYear() + 1 + years, Month.JANUARY, 1);
    }

    private static RegistryException invalid(String field, String why) {
        return new RegistryException(ErrorCode.INVALID_VALUE, field + ": " + why, Map.of("field", field));
    }
}
