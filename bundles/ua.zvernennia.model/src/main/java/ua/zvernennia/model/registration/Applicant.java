package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

/**
 * Заявник as named in one appeal. The address is kept as it was at that time.
 *
 * @param address postal address inside {@link Whereabouts}, e.g. "вул. Хрещатик, 36, кв. 5"; empty if not stated
 * @param phone as written; empty if not stated
 * @param email as written; empty if not stated
 */
public record Applicant(PersonName name, String address, String phone, String email) {

    public static final int ADDRESS_MAX = 300;
    public static final int PHONE_MAX = 50;
    public static final int EMAIL_MAX = 254;

    public Applicant {
        requireNonNull(name, "name");
        address = requireNonNull(address, "address").strip();
        phone = requireNonNull(phone, "phone").strip();
        email = requireNonNull(email, "email").strip();
        Limits.check("address", address, ADDRESS_MAX);
        Limits.check("phone", phone, PHONE_MAX);
        Limits.check("email", email, EMAIL_MAX);
    }
}
