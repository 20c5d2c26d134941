package ua.zvernennia.server.usecase.importing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.RegNumber;

/**
 * A line of the file as a card.
 *
 * @param organisation id
 */
record ImportedCard(RegNumber number, LocalDate registeredOn, String organisation, CardContent content) {

    ImportedCard {
        requireNonNull(number, "number");
        requireNonNull(registeredOn, "registeredOn");
        requireNonNull(organisation, "organisation");
        requireNonNull(content, "content");
    }

    CardKey key(String journal) {
        return new CardKey(journal, registeredOn.getYear(), number.running(), number.duplicate());
    }
}
