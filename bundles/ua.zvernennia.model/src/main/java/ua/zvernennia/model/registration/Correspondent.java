package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Звідки надіслано: the organisation a document came from, with its own registration.
 *
 * @param number its number as written, e.g. "11960/0/2-13"; empty if none
 * @param date of that number
 * @param control whether it keeps the document under control and waits for an answer
 */
public record Correspondent(String organisation, String number, Optional<LocalDate> date, boolean control) {

    public static final int ORGANISATION_MAX = 300;
    public static final int NUMBER_MAX = 100;

    public Correspondent {
        organisation = requireNonNull(organisation, "organisation").strip();
        number = requireNonNull(number, "number").strip();
        requireNonNull(date, "date");
        Limits.check("correspondent", organisation, ORGANISATION_MAX);
        Limits.check("correspondentNumber", number, NUMBER_MAX);
    }
}
