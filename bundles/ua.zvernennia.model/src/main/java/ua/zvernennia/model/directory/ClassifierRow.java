package ua.zvernennia.model.directory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of a classifier. Old rows stay: a card keeps the row that was valid when it was registered.
 *
 * @param classifier which list, e.g. "858.1" (receipt form), "858.II" (questions); see {@link Classifiers}
 * @param parent code of the row above, in the same classifier
 * @param sourceAct the act that brought the row
 */
public record ClassifierRow(
        String classifier,
        String code,
        String name,
        Optional<String> parent,
        int ordinal,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String sourceAct) {

    public ClassifierRow {
        requireNonNull(classifier, "classifier");
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(parent, "parent");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validTo, "validTo");
        requireNonNull(sourceAct, "sourceAct");
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo.isEmpty() || !day.isAfter(validTo.get()));
    }
}
