package ua.zvernennia.model.people;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;

/**
 * An earlier appeal of a person, as far as it decides what the next one is.
 *
 * @param question row of part II of classifier № 858; empty if not chosen
 */
public record Earlier(
        CardId id,
        String number,
        String question,
        String summary,
        CardState state,
        LocalDate registeredOn,
        Optional<LocalDate> controlDate) {

    public Earlier {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(question, "question");
        requireNonNull(summary, "summary");
        requireNonNull(state, "state");
        requireNonNull(registeredOn, "registeredOn");
        requireNonNull(controlDate, "controlDate");
    }

    /** The term has passed and there is no answer. */
    boolean isMissed(LocalDate today) {
        return !state.isFinal() && controlDate.filter(today::isAfter).isPresent();
    }
}
