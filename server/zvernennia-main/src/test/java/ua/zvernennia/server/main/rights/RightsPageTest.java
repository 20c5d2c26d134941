package ua.zvernennia.server.main.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.PermissionRule;
import ua.zvernennia.model.security.RightsTable;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.View;
import ua.zvernennia.server.grpc.RpcRights;

/** {@code docs/admin/rights.md} is the table as people read it; {@code -Dgolden.update=true} writes it anew. */
class RightsPageTest {

    private static final Path PAGE = Path.of("../../docs/admin/rights.md");
    private static final RightsTable TABLE = RightsTable.defaults();

    private static final String HEAD = """
            # Rights

            Generated from `rights.table` and `rpc.rights`; do not edit. After a change of these:
            `mvn -o verify -pl server/zvernennia-main -am -Dtest=RightsPageTest -Dgolden.update=true -Dsurefire.failIfNoSpecifiedTests=false`.

            A right is a row: role × act × reach × participation × confidentiality, and how much of the card is shown by it. Of
            several rows the one that shows most counts. What no row gives is refused; a card one may not see is "not found".

            - **Reach**: `person` where the position itself takes part, or its unit as a whole; `unit`, `unit and below`,
              `organisation` (the nearest one that the unit is a part of, so an office of the apparatus reaches the whole city)
              where anybody of these takes part; `city` everywhere.
            - **Participation**: registrar (the registering organisation), reviewer, author of a resolution, executor; any of
              them unless one is named.
            - **Confidentiality**: open < personal (every appeal) < service < official use («ДСП»); a row covers cards up to the
              level named, `personal` unless named.
            - **Shown**: all; `masked`: no phone, address, settlement and e-mail of applicants; `anonymous`: no names either.
              Opening masked fields asks for a reason and is audited.

            No row can give: accepting or returning a report of one's own or of an execution of one's own; removing from control
            as the executor; working on a complaint about oneself; administering (users, rules, directory) together with reading
            the audit. Substitution (заміщення) adds the rights of the position substituted for, for its time, to all or to
            reading alone; the audit names both positions.

            A registry changes rows in table `permission_rule`: `ADDED` gives more, `REVOKED` takes one of the rows below away;
            both survive an upgrade.

            ## Acts, roles and how far they reach

            | act | role: reach |
            |---|---|
            """;

    private static final String CALLS = """

            ## Calls and roles

            `open` needs no session; `session` anybody who is logged in. Calls for a card also need to see it.

            | call | act | roles |
            |---|---|---|
            """;

    @Test
    void thePageIsWhatTheTablesSay() throws IOException {
        var page = HEAD + acts() + CALLS + calls();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/admin/rights.md; after reading the difference: -Dgolden.update=true")
                .isEqualTo(page);
    }

    @Test
    void everyActIsGivenToSomebody() {
        for (var act : Act.values()) {
            assertThat(Arrays.stream(Role.values()).anyMatch(role -> TABLE.holds(role, act)))
                    .as("%s", act)
                    .isTrue();
        }
    }

    private static String acts() {
        return Arrays.stream(Act.values())
                .map(act -> "| " + act + " | " + reaches(act) + " |\n")
                .collect(Collectors.joining());
    }

    private static String reaches(Act act) {
        var roles = new LinkedHashMap<String, List<Role>>();
        for (var role : Role.values()) {
            var cells = TABLE.rules(role, act).stream()
                    .map(RightsPageTest::cell)
                    .sorted()
                    .collect(Collectors.joining(" + "));
            if (!cells.isEmpty()) {
                roles.computeIfAbsent(cells, key -> new ArrayList<>()).add(role);
            }
        }
        return roles.entrySet().stream()
                .map(entry -> entry.getValue().size() == Role.values().length
                        ? "everybody"
                        : names(entry.getValue()) + ": " + entry.getKey())
                .collect(Collectors.joining("<br>"));
    }

    private static String cell(PermissionRule rule) {
        var text = new StringBuilder(word(rule.reach()));
        rule.as().ifPresent(as -> text.append(" as ").append(word(as)));
        switch (rule.upTo()) {
            case OPEN, PERSONAL -> {}
            case SERVICE, OFFICIAL_USE -> text.append(", ").append(word(rule.upTo()));
        }
        return rule.view() == View.FULL
                ? text.toString()
                : text.append(", ").append(word(rule.view())).toString();
    }

    private static String calls() {
        return new TreeMap<>(RpcRights.read().needs())
                .entrySet().stream()
                        .map(entry -> "| " + entry.getKey() + " | " + need(entry.getValue()) + " | "
                                + roles(entry.getValue()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String need(RpcRights.Need need) {
        if (need.act().isEmpty()) {
            return need.session() ? "session" : "open";
        }
        return need.act().get() + (need.card() ? ", of a card" : "");
    }

    private static String roles(RpcRights.Need need) {
        var holders = Arrays.stream(Role.values())
                .filter(role -> need.act().map(act -> TABLE.holds(role, act)).orElse(true))
                .toList();
        return holders.size() == Role.values().length ? "everybody" : names(holders);
    }

    private static String names(List<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
