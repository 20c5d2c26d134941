package ua.zvernennia.model.directory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change of a calendar or of a rule would mean for open cards. It moves nothing: control dates stay as they were
 * given until somebody moves them.
 *
 * @param total how many cards would have another control date
 * @param cards the first ones
 */
public record CalendarEffect(int total, List<Card> cards) {

    public CalendarEffect {
        cards = List.copyOf(cards);
    }

    /**
     * One of them.
     *
     * @param rule code of the rule of its term
     * @param present its control date
     * @param counted what the rule would give after the change
     */
    public record Card(String number, LocalDate receivedOn, String rule, LocalDate present, LocalDate counted) {

        public Card {
            requireNonNull(number, "number");
            requireNonNull(receivedOn, "receivedOn");
            requireNonNull(rule, "rule");
            requireNonNull(present, "present");
            requireNonNull(counted, "counted");
        }
    }
}
