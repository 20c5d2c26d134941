package ua.zvernennia.bench.security;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Messages as nobody should send them: bytes without sense, fields with everything, lawful ones with a bit turned. */
final class MessageFuzz {

    private static final int DEPTH_MAX = 6;
    private static final int BYTES_MAX = 4096;

    private static final List<String> TEXTS = List.of(
            "",
            "'; drop table document; --",
            "' or '1'='1",
            "*)(uid=*))(|(uid=*",
            "=cmd|' /C calc'!A0",
            "рядок\r\nevent=defect підробка",
            "${jndi:ldap://127.0.0.1/x}",
            "{0} %s %n ${env:HOME}",
            "../../../../etc/passwd",
            "\u0000",
            "\u202E\u200B\uFEFF",
            "\uD83D\uDE00".repeat(50),
            "Ї".repeat(20_000),
            "2026-02-30",
            "-1",
            "9999999999999999999999",
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>");

    private final RandomGenerator random;
    private final KnownIds known;
    private final LawfulMessages lawful;

    /** @param known ids that exist, so that a message comes further than to its first id */
    MessageFuzz(RandomGenerator random, KnownIds known) {
        this.random = requireNonNull(random, "random");
        this.known = requireNonNull(known, "known");
        this.lawful = new LawfulMessages(known);
    }

    byte[] next(Descriptor request) {
        return switch (random.nextInt(6)) {
            case 0 -> bytes();
            case 1 -> turned(message(request, 0).toByteArray());
            case 2 -> turned(lawful.message(request).toByteArray());
            case 3 -> odd(request).toByteArray();
            default -> message(request, 0).toByteArray();
        };
    }

    /** A lawful message with some fields of its own changed for anything. */
    private DynamicMessage odd(Descriptor request) {
        var message = lawful.message(request).toBuilder();
        for (var field : request.getFields()) {
            if (random.nextInt(3) == 0) {
                message.clearField(field);
                fill(message, field, 0);
            }
        }
        return message.build();
    }

    /** A message of that type with any fields. */
    DynamicMessage message(Descriptor type, int depth) {
        var message = DynamicMessage.newBuilder(type);
        for (var field : type.getFields()) {
            if (depth < DEPTH_MAX && random.nextInt(4) > 0) {
                fill(message, field, depth);
            }
        }
        return message.build();
    }

    private void fill(DynamicMessage.Builder message, FieldDescriptor field, int depth) {
        if (!field.isRepeated()) {
            message.setField(field, value(field, depth));
            return;
        }
        int count = random.nextInt(20) == 0 ? 300 : random.nextInt(3);
        for (int i = 0; i < count; i++) {
            message.addRepeatedField(field, value(field, depth));
        }
    }

    private Object value(FieldDescriptor field, int depth) {
        return switch (field.getJavaType()) {
            case INT -> number().intValue();
            case LONG -> number();
            case FLOAT -> number().floatValue();
            case DOUBLE -> number().doubleValue();
            case BOOLEAN -> random.nextBoolean();
            case STRING -> text(field);
            case BYTE_STRING -> ByteString.copyFrom(bytes());
            case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown(random.nextInt(12));
            case MESSAGE -> message(field.getMessageType(), depth + 1);
        };
    }

    private Long number() {
        return switch (random.nextInt(5)) {
            case 0 -> 0L;
            case 1 -> -1L;
            case 2 -> Long.MAX_VALUE;
            case 3 -> Long.MIN_VALUE;
            default -> random.nextLong(100_000);
        };
    }

    private String text(FieldDescriptor field) {
        if (KnownIds.names(field) && random.nextInt(4) > 0) {
            return known.of(field, random);
        }
        return switch (random.nextInt(4)) {
            case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 1 -> Long.toString(random.nextLong(1000));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private byte[] bytes() {
        var bytes = new byte[random.nextInt(BYTES_MAX)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A byte changed, or the end cut off. */
    private byte[] turned(byte[] lawful) {
        if (lawful.length == 0) {
            return bytes();
        }
        if (random.nextBoolean()) {
            return Arrays.copyOf(lawful, random.nextInt(lawful.length));
        }
        lawful[random.nextInt(lawful.length)] = (byte) random.nextInt();
        return lawful;
    }
}
