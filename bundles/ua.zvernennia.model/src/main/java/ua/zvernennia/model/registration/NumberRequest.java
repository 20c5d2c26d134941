package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What the registrar decides about the number before the server gives it.
 *
 * @param channel {@link RegNumber#channel()}
 * @param prefix {@link RegNumber#prefix()}; a prefix that does not fit the surname is allowed, with a warning
 * @param duplicateOf the first card of a duplicate appeal: the new one takes its number with the next {@code /n}
 */
public record NumberRequest(String channel, String prefix, Optional<CardId> duplicateOf) {

    public NumberRequest {
        requireNonNull(channel, "channel");
        requireNonNull(prefix, "prefix");
        requireNonNull(duplicateOf, "duplicateOf");
    }
}
