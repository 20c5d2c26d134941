package ua.zvernennia.cache;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.NumberRequest;

/** A write that waits for the server. */
public sealed interface Write {

    CardContent content();

    /** A new card. */
    record Register(NumberRequest number, CardContent content) implements Write {

        public Register {
            requireNonNull(number, "number");
            requireNonNull(content, "content");
        }
    }

    /**
     * New content of a card.
     *
     * @param revision what the change is based on
     */
    record Update(long revision, CardContent content) implements Write {

        public Update {
            requireNonNull(content, "content");
        }
    }
}
