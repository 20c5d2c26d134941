package ua.zvernennia.bench.security;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Messages as a decent client would send them, of any type: what they mean depends on the names of the fields. */
final class LawfulMessages {

    private static final int DEPTH_MAX = 5;
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("surname", "Законослухняний"),
            Map.entry("given_name", "Тарас"),
            Map.entry("patronymic", "Іванович"),
            Map.entry("email", "taras@example.com"),
            Map.entry("phone", "+380440000000"),
            Map.entry("further_phones", "+380440000001"),
            Map.entry("further_emails", "ivan@example.com"),
            Map.entry("channel", ""),
            Map.entry("prefix", "Л"),
            Map.entry("receipt_form", ""),
            Map.entry("receipt_mark", ""),
            Map.entry("appeal_kind", ""),
            Map.entry("subject", ""),
            Map.entry("type", ""),
            Map.entry("question", ""),
            Map.entry("region", ""),
            Map.entry("settlement", "м. Київ"),
            Map.entry("processing_district", "OTHER"),
            Map.entry("appeal_district", "OTHER"),
            Map.entry("control_rule", ""),
            Map.entry("report", "REIESTR-ZVERNEN"),
            Map.entry("basis", "REGISTERED"));

    private final KnownIds ids;
    private final Random random = new Random(1);

    LawfulMessages(KnownIds ids) {
        this.ids = requireNonNull(ids, "ids");
    }

    DynamicMessage message(Descriptor type) {
        return message(type, Optional.empty(), "", 0);
    }

    /** The same with one text field, wherever it stands, holding something else. */
    DynamicMessage with(Descriptor type, FieldDescriptor special, String text) {
        return message(type, Optional.of(special), text, 0);
    }

    private DynamicMessage message(Descriptor type, Optional<FieldDescriptor> special, String text, int depth) {
        var message = DynamicMessage.newBuilder(type);
        var chosen = new HashSet<String>();
        for (var field : type.getFields()) {
            var oneof = field.getRealContainingOneof();
            boolean taken = oneof != null && !chosen.add(oneof.getName());
            if (taken || depth >= DEPTH_MAX || left(field)) {
                continue;
            }
            var value = special.isPresent() && special.get().equals(field) ? text : value(field, special, text, depth);
            if (field.isRepeated()) {
                message.addRepeatedField(field, value);
            } else {
                message.setField(field, value);
            }
        }
        return message.build();
    }

    /** What decent clients leave out unless they mean it. */
    private static boolean left(FieldDescriptor field) {
        return switch (field.getName()) {
            case "duplicate_of", "reviewer_id", "ticket", "conditions", "as_of" -> true;
            default -> false;
        };
    }

    private Object value(FieldDescriptor field, Optional<FieldDescriptor> special, String text, int depth) {
        return switch (field.getJavaType()) {
            case INT -> field.getName().equals("birth_year") ? 1980 : 1;
            case LONG -> 1L;
            case FLOAT -> 1F;
            case DOUBLE -> 1D;
            case BOOLEAN -> false;
            case STRING -> text(field);
            case BYTE_STRING -> ByteString.copyFromUtf8("вміст");
            case ENUM ->
                field.getName().equals("kind") && field.getEnumType().getName().equals("DocumentKind")
                        ? field.getEnumType().findValueByName("DOCUMENT_KIND_APPEAL")
                        : field.getEnumType().getValues().getLast();
            case MESSAGE -> message(field.getMessageType(), special, text, depth + 1);
        };
    }

    private String text(FieldDescriptor field) {
        var name = field.getName();
        if (name.equals("request_id") || name.equals("created_id")) {
            return Town.anyId();
        }
        if (KnownIds.names(field)) {
            return ids.of(field, random);
        }
        var today = LocalDate.now(KYIV);
        return switch (name) {
            case "control_date", "due" -> today.plusDays(20).toString();
            case "received_on", "date", "from", "valid_from" ->
                today.minusDays(1).toString();
            case "to", "valid_to", "new_control_date" -> today.toString();
            default -> TEXTS.getOrDefault(name, "звичайний текст");
        };
    }
}
