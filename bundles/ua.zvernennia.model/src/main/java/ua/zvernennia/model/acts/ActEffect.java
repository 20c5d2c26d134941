package ua.zvernennia.model.acts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.security.Confidentiality;

/**
 * What an act makes of a card.
 *
 * @param controlDate as it stands afterwards
 * @param guardLifted whether the guard of art. 7 is lifted afterwards
 * @param confidentiality how closed the card was made, as it stands afterwards; empty for what its kind says
 * @param lateDays by how many days the act passed the term that the law sets for it; 0 for none
 */
public record ActEffect(
        CardState state,
        Optional<LocalDate> controlDate,
        RegNumber number,
        boolean guardLifted,
        Optional<Confidentiality> confidentiality,
        int lateDays) {

    public ActEffect {
        requireNonNull(state, "state");
        requireNonNull(controlDate, "controlDate");
        requireNonNull(number, "number");
        requireNonNull(confidentiality, "confidentiality");
    }
}
