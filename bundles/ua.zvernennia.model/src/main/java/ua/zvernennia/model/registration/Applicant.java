package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

/**
 * Заявник as named in one appeal. The address is kept as it was at that time.
 *
 * @param address postal address inside {@link Whereabouts}, e.g. "вул. Хрещатик, 36, кв. 5"; empty if not stated
 * @param phone as written; empty if not stated
 * @param email as written; empty if not stated
 * @param facts what else the appeal tells of the person
 */
public record Applicant(PersonName name, String address, String phone, String email, PersonFacts facts) {

    public static final int ADDRESS_MAX = 300;
    public static final int PHONE_MAX = 50;
    public static final int EMAIL_MAX = 254;

    public Applicant {
        requireNonNull(name, "name");
        address = requireNonNull(address, "address").strip();
        phone = requireNonNull(phone, "phone").strip();
        email = requireNonNull(email, "email").strip();
        requireNonNull(facts, "facts");
        Limits.check("address", address, ADDRESS_MAX);
        Limits.check("phone", phone, PHONE_MAX);
        Limits.check("email", email, EMAIL_MAX);
    }

    /** An applicant of whom nothing else is told. */
    public Applicant(PersonName name, String address, String phone, String email) {
        this(name, address, phone, email, PersonFacts.NONE);
    }
}
