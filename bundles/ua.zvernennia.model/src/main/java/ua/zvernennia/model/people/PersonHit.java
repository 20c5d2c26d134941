package ua.zvernennia.model.people;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;

/**
 * A person who has written before, as their latest appeal names them.
 *
 * @param key stands for the person; appeals with one name and one phone, or one address, have one key
 * @param region of the address
 * @param settlement of the address
 * @param facts what that appeal tells beyond name and contacts
 * @param appeals how many of theirs were found, at most a few hundred
 * @param lastOn when the latest was registered
 */
public record PersonHit(
        String key,
        PersonName name,
        String region,
        String settlement,
        String address,
        String phone,
        String email,
        PersonFacts facts,
        int appeals,
        LocalDate lastOn) {

    public PersonHit {
        requireNonNull(key, "key");
        requireNonNull(name, "name");
        requireNonNull(region, "region");
        requireNonNull(settlement, "settlement");
        requireNonNull(address, "address");
        requireNonNull(phone, "phone");
        requireNonNull(email, "email");
        requireNonNull(facts, "facts");
        requireNonNull(lastOn, "lastOn");
    }

    /** The same person, found in one appeal more, under the key that stands for them. */
    public PersonHit counted(String root, int more) {
        return new PersonHit(root, name, region, settlement, address, phone, email, facts, appeals + more, lastOn);
    }
}
