package ua.zvernennia.model.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code rights.table}: {@code ROLE, … | ACT, … | REACH | PARTICIPATION or ANY | CONFIDENTIALITY | VIEW}. */
final class DefaultRules {

    private static final String RESOURCE = "rights.table";
    private static final int COLUMNS = 6;

    private DefaultRules() {}

    static Set<PermissionRule> read() {
        try (InputStream file = DefaultRules.class.getResourceAsStream(RESOURCE)) {
            var rules = new LinkedHashSet<PermissionRule>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> add(line, rules));
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String line, Set<PermissionRule> rules) {
        var columns = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (columns.size() != COLUMNS) {
            throw new IllegalArgumentException(RESOURCE + ": " + line + " (expected: six columns)");
        }
        for (var role : roles(columns.get(0))) {
            for (var act : list(columns.get(1))) {
                rules.add(new PermissionRule(
                        role,
                        Act.valueOf(act),
                        Reach.valueOf(columns.get(2)),
                        columns.get(3).equals("ANY")
                                ? Optional.empty()
                                : Optional.of(Involvement.valueOf(columns.get(3))),
                        Confidentiality.valueOf(columns.get(4)),
                        View.valueOf(columns.get(5))));
            }
        }
    }

    private static List<Role> roles(String column) {
        return column.equals("ALL")
                ? List.of(Role.values())
                : list(column).stream().map(Role::valueOf).toList();
    }

    private static List<String> list(String column) {
        return Arrays.stream(column.split(",", -1)).map(String::strip).toList();
    }
}
