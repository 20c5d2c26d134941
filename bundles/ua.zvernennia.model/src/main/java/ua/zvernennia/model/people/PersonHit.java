package ua.zvernennia.model.people;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import ua.zvernennia.model.registration.PersonName;

/**
 * A person who has written before, as their latest appeal names them.
 *
 * @param key stands for the person; appeals with one name and one phone, or one address, have one key
 * @param appeals how many of theirs were found, at most a few hundred
 * @param lastOn when the latest was registered
 */
public record PersonHit(
        String key, PersonName name, String address, String phone, String email, int appeals, LocalDate lastOn) {

    public PersonHit {
        requireNonNull(key, "key");
        requireNonNull(name, "name");
        requireNonNull(address, "address");
        requireNonNull(phone, "phone");
        requireNonNull(email, "email");
        requireNonNull(lastOn, "lastOn");
    }
}
