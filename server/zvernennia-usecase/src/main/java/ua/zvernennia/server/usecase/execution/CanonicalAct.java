package ua.zvernennia.server.usecase.execution;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.registration.CardId;

/**
 * SHA-256 of what an act asks for. Records go in component by component, each value with its length, so that no two
 * acts give the same bytes.
 */
final class CanonicalAct {

    private final MessageDigest digest;

    private CanonicalAct() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 64 hexadecimal digits. */
    static String hash(CardId card, long known, TreeAct act) {
        var body = new CanonicalAct();
        body.value(card.text());
        body.value(known);
        body.value(act);
        return HexFormat.of().formatHex(body.digest.digest());
    }

    private void value(Object value) {
        switch (value) {
            case Optional<?> optional -> list(optional.stream().toList());
            case List<?> list -> list(list);
            case Record each -> record(each);
            default -> text(value.toString());
        }
    }

    private void list(List<?> values) {
        length(values.size());
        values.forEach(this::value);
    }

    private void record(Record value) {
        for (var component : value.getClass().getRecordComponents()) {
            value(component(value, component));
        }
    }

    private static Object component(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of a public record", e);
        }
    }

    private void text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        length(bytes.length);
        digest.update(bytes);
    }

    private void length(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }
}
