package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Identity of a resolution or an execution; born where it is drafted. */
public record NodeId(UUID value) implements Comparable<NodeId> {

    public NodeId {
        requireNonNull(value, "value");
    }

    public static NodeId random() {
        return new NodeId(UUID.randomUUID());
    }

    /**
     * The id that {@link #text()} wrote.
     *
     * @throws RegistryException with {@link ErrorCode#INVALID_VALUE} if the text is no UUID
     */
    public static NodeId parse(String text) {
        try {
            return new NodeId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new RegistryException(ErrorCode.INVALID_VALUE, "node id is no UUID", e);
        }
    }

    public String text() {
        return value.toString();
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return text();
    }
}
