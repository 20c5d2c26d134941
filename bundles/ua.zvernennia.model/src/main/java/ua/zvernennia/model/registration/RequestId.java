package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Identity of one intended write, born with the draft and stored before the first attempt, so that a repeat after a
 * lost answer is recognised by the server and executed once.
 */
public record RequestId(UUID value) {

    public RequestId {
        requireNonNull(value, "value");
    }

    public static RequestId random() {
        return new RequestId(UUID.randomUUID());
    }

    /**
     * The id that {@link #text()} wrote.
     *
     * @throws RegistryException with {@link ErrorCode#INVALID_VALUE} if the text is no UUID
     */
    public static RequestId parse(String text) {
        try {
            return new RequestId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new RegistryException(ErrorCode.INVALID_VALUE, "request id is no UUID", e);
        }
    }

    public String text() {
        return value.toString();
    }
}
