package ua.zvernennia.model.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the moves is printed from the tables; {@code -Dgolden.update=true} rewrites it. */
class StateTablesTest {

    private static final Path PAGE = Path.of("../../docs/admin/execution-states.md");

    @Test
    void the_page_says_what_the_tables_say() throws IOException {
        var page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page)
                .as("differs from %s; after reading the difference: -Dgolden.update=true", PAGE)
                .isEqualTo(Files.readString(PAGE));
    }

    @Test
    void every_request_has_its_row() {
        for (var act : ActKind.values()) {
            boolean known = switch (act.about()) {
                case EXECUTION -> ExecutionMove.of(act).isPresent();
                case RESOLUTION -> ResolutionMove.of(act).isPresent();
                case NONE, EITHER -> true; // no state moves
            };
            assertThat(known).as(act.name()).isTrue();
        }
    }

    private static String page() {
        var page = new StringBuilder("""
                # States of resolutions and executions

                Printed from `ResolutionMove` and `ExecutionMove` of the model by `StateTablesTest`; not edited by hand. What is not
                in a table is refused with `ACT_NOT_ALLOWED`. Overdue is computed from the term, it is no state.

                ## Resolution

                | from | act | to | guard | effect |
                |---|---|---|---|---|
                """);
        for (var move : ResolutionMove.values()) {
            row(page, names(move.from()), move.act().name(), move.to().name(), move.guard(), move.effect());
        }
        page.append("""

                ## Execution

                | from | act | to | whose act | guard | effect |
                |---|---|---|---|---|---|
                """);
        for (var move : ExecutionMove.values()) {
            row(
                    page,
                    names(move.from()),
                    move.act().name(),
                    move.to().name(),
                    move.who().name().toLowerCase(Locale.ROOT),
                    move.guard(),
                    move.effect());
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String names(List<? extends Enum<?>> states) {
        return states.isEmpty() ? "—" : states.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
