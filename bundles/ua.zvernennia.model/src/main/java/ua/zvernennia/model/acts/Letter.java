package ua.zvernennia.model.acts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import ua.zvernennia.model.registration.Limits;

/**
 * The outgoing letter that an act demands.
 *
 * @param number its registration number as written
 * @param addressee whom it went to
 */
public record Letter(String number, LocalDate date, String addressee) {

    public static final int NUMBER_MAX = 100;
    public static final int ADDRESSEE_MAX = 300;

    public Letter {
        number = requireNonNull(number, "number").strip();
        requireNonNull(date, "date");
        addressee = requireNonNull(addressee, "addressee").strip();
        Limits.check("letterNumber", number, NUMBER_MAX);
        Limits.check("addressee", addressee, ADDRESSEE_MAX);
    }
}
