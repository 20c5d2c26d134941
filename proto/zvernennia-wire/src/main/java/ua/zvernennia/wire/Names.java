package ua.zvernennia.wire;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.Locale;

/**
 * Enums that are the same on both sides but for the prefix that the wire's names carry, e.g. {@code NEW} and
 * {@code EXECUTION_STATE_NEW}. A test goes through all constants of every pair.
 */
final class Names {

    private Names() {}

    static <M extends Enum<M>> M fromProto(Class<M> model, Enum<?> sent, String field) {
        var prefix = prefix(sent.getDeclaringClass());
        if (sent.name().equals(prefix + "UNSPECIFIED")) {
            throw Fields.missing(field);
        }
        try {
            return Enum.valueOf(
                    model,
                    sent.name().substring(Math.min(prefix.length(), sent.name().length())));
        } catch (IllegalArgumentException e) {
            throw Fields.invalid(field, "a value this version knows");
        }
    }

    static <P extends Enum<P> & ProtocolMessageEnum> P toProto(Class<P> wire, Enum<?> value) {
        return Enum.valueOf(wire, prefix(wire) + value.name());
    }

    /** {@code ExecutionState} becomes {@code EXECUTION_STATE_}. */
    private static String prefix(Class<?> wire) {
        return wire.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + '_';
    }
}
