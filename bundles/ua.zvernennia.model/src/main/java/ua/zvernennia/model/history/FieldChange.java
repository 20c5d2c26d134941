package ua.zvernennia.model.history;

import static java.util.Objects.requireNonNull;

/**
 * One field that differs between two states of a card.
 *
 * @param field key of the field, the one its label has
 * @param from code, id or text before; empty for nothing
 * @param to the same afterwards
 */
public record FieldChange(String field, String from, String to) {

    public FieldChange {
        requireNonNull(field, "field");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }
}
