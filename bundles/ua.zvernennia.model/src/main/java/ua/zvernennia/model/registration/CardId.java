package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Identity of a registration card; stays the same through every change, also of its number. */
public record CardId(UUID value) implements Comparable<CardId> {

    public CardId {
        requireNonNull(value, "value");
    }

    public static CardId random() {
        return new CardId(UUID.randomUUID());
    }

    /**
     * The id that {@link #text()} wrote.
     *
     * @throws RegistryException with {@link ErrorCode#INVALID_VALUE} if the text is no UUID
     */
    public static CardId parse(String text) {
        try {
            return new CardId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new RegistryException(ErrorCode.INVALID_VALUE, "card id is no UUID", e);
        }
    }

    public String text() {
        return value.toString();
    }

    @Override
    public int compareTo(CardId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return text();
    }
}
