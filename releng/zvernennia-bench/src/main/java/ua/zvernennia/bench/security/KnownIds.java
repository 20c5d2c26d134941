package ua.zvernennia.bench.security;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Ids of things that exist, for the fields that would hold them. */
final class KnownIds {

    private static final Set<String> POSITIONS =
            Set.of("substitute_id", "reviewer_id", "author_id", "authorised_id", "executor_id", "person_id");

    private final Map<String, List<String>> byKind;

    KnownIds(Map<String, List<String>> byKind) {
        this.byKind = Map.copyOf(byKind);
    }

    /** Nothing is known: every id is one of nothing. */
    static KnownIds none() {
        return new KnownIds(new HashMap<>());
    }

    /** Whether the field holds an id of something that is stored; an id that the caller gives birth to is none. */
    static boolean names(FieldDescriptor field) {
        if (field.getJavaType() != FieldDescriptor.JavaType.STRING) {
            return false;
        }
        var name = field.getName();
        return (name.endsWith("_id") || name.equals("duplicate_of") || name.equals("run") || name.equals("id"))
                && !name.equals("request_id")
                && !name.equals("created_id");
    }

    /** One that the field could hold; of nothing when none of the kind is known. */
    String of(FieldDescriptor field, RandomGenerator random) {
        var known = byKind.getOrDefault(kind(field.getName()), List.of());
        return known.isEmpty() ? Town.anyId() : known.get(random.nextInt(known.size()));
    }

    private static String kind(String name) {
        if (POSITIONS.contains(name)) {
            return "position";
        }
        return switch (name) {
            case "duplicate_of", "id" -> "card";
            case "run" -> "run";
            case "parent_execution_id", "node_id" -> "execution";
            default -> name.substring(0, Math.max(0, name.length() - "_id".length()));
        };
    }
}
