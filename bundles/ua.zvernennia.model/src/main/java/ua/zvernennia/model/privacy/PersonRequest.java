package ua.zvernennia.model.privacy;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.registration.PersonName;

/**
 * A person's request for what is held on them.
 *
 * @param phone as written; empty when the name is enough
 * @param reason number and date of the request
 */
public record PersonRequest(PersonName name, String phone, String reason) {

    public PersonRequest {
        requireNonNull(name, "name");
        requireNonNull(phone, "phone");
        requireNonNull(reason, "reason");
    }
}
