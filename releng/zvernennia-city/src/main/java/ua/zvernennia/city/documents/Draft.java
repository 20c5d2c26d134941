package ua.zvernennia.city.documents;

import java.util.Optional;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;

/**
 * A document before it has its running number.
 *
 * @param organisation id of the organisation that registers it
 * @param duplicateOf the first card with the ordinal of this duplicate
 */
record Draft(String channel, String prefix, String organisation, CardContent content, Optional<Duplicate> duplicateOf) {

    /** Which duplicate of which card this is. */
    record Duplicate(CardId first, int year, int running, int ordinal) {}
}
