package ua.zvernennia.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.city.copy.Table;
import ua.zvernennia.city.documents.KindShares;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.NumberPrefix;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.terms.Term;
import ua.zvernennia.model.terms.TermRule;
import ua.zvernennia.model.terms.WorkingCalendar;

class CityTest {

    private static final LocalDate END = LocalDate.of(2026, 11, 20);
    private static final int CARDS = 12_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}']{2,}");

    @TempDir
    private static Path directory;

    private static List<Map<String, String>> documents;
    private static Map<String, List<Applicant>> applicants;

    @BeforeAll
    static void makeTheCity() throws IOException {
        new City(new City.Plan(CARDS, 1, END, KindShares.APPEALS)).writeTo(directory);
        documents = rows(directory, Table.DOCUMENT);
        applicants = new HashMap<>();
        for (var row : rows(directory, Table.APPLICANT)) {
            var name = new PersonName(row.get("surname"), row.get("given_name"), row.get("patronymic"));
            applicants
                    .computeIfAbsent(row.get("document_id"), id -> new ArrayList<>())
                    .add(new Applicant(name, row.get("address"), row.get("phone"), row.get("email")));
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_one_others(@TempDir Path again, @TempDir Path other)
            throws IOException {
        new City(new City.Plan(CARDS, 1, END, KindShares.APPEALS)).writeTo(again);
        new City(new City.Plan(CARDS, 2, END, KindShares.APPEALS)).writeTo(other);

        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
        assertThat(Files.mismatch(directory.resolve("document.copy"), other.resolve("document.copy")))
                .isNotNegative();
    }

    @Test
    void numbers_run_without_a_gap_in_each_year_and_the_counter_stands_at_the_last() throws IOException {
        var byYear = new TreeMap<String, List<Integer>>();
        documents.stream()
                .filter(row -> row.get("duplicate").equals("0"))
                .forEach(row -> byYear.computeIfAbsent(row.get("year"), year -> new ArrayList<>())
                        .add(Integer.valueOf(row.get("running"))));

        assertThat(byYear).containsOnlyKeys("2025", "2026");
        byYear.forEach((year, numbers) -> {
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(i + 1);
            }
        });
        for (var counter : rows(directory, Table.NUMBER_COUNTER)) {
            assertThat(counter.get("last_number"))
                    .isEqualTo(Integer.toString(byYear.get(counter.get("year")).size()));
        }
    }

    @Test
    void a_duplicate_follows_the_number_of_its_first_card() {
        var byId = documents.stream().collect(Collectors.toMap(row -> row.get("id"), row -> row));
        var seen = new HashSet<String>();
        int duplicates = 0;
        for (var row : documents) {
            assertThat(seen.add(row.get("year") + '/' + row.get("running") + '/' + row.get("duplicate")))
                    .isTrue();
            if (!row.get("duplicate").equals("0")) {
                duplicates++;
                var first = byId.get(row.get("duplicate_of"));
                assertThat(first.get("duplicate")).isEqualTo("0");
                assertThat(row.get("running")).isEqualTo(first.get("running"));
                assertThat(row.get("prefix")).isEqualTo(first.get("prefix"));
                assertThat(row.get("year")).isEqualTo(first.get("year"));
                assertThat(row.get("receipt_mark")).isEqualTo("2.3");
            }
        }
        assertThat(duplicates).isBetween(CARDS / 100, CARDS / 25);
    }

    @Test
    void prefixes_fit_but_for_the_few_that_are_marked() {
        int mistyped = 0;
        for (var row : documents) {
            var fits = NumberPrefix.fits(
                    row.get("prefix"),
                    applicants.getOrDefault(row.get("id"), List.of()),
                    Integer.parseInt(row.get("citizens")));
            boolean marked = row.get("note").startsWith("Літера номера");
            assertThat(fits).isNotEqualTo(marked);
            mistyped += marked ? 1 : 0;
        }
        assertThat(mistyped).isBetween(1, CARDS / 100);
    }

    @Test
    void every_unit_and_position_that_is_named_has_a_row() throws IOException {
        var units = values(Table.ORG_UNIT, "id");
        var positions = values(Table.POSITION, "id");
        for (var row : documents) {
            assertThat(units).contains(row.get("organisation_id"));
            assertThat(row.get("reviewer_id").equals("\\N") || positions.contains(row.get("reviewer_id")))
                    .isTrue();
        }
        for (var row : rows(directory, Table.POSITION)) {
            assertThat(units).contains(row.get("unit_id"));
        }
        assertThat(positions).hasSizeGreaterThan(500);
    }

    @Test
    void control_dates_follow_their_rules_and_days_are_working_days() {
        var calendar = WorkingCalendar.ukraine();
        for (var row : documents) {
            var registered = LocalDate.parse(row.get("registered_on"));
            var received = LocalDate.parse(row.get("received_on"));
            assertThat(calendar.isWorkingDay(registered)).isTrue();
            assertThat(received).isBeforeOrEqualTo(registered);
            assertThat(registered).isBetween(LocalDate.of(2025, 1, 1), END);
            if (row.get("duplicate").equals("0") && !row.get("control_rule").isEmpty()) {
                var rule = TermRule.of(row.get("control_rule")).orElseThrow();
                assertThat(row.get("control_date"))
                        .isEqualTo(Term.of(rule, received, calendar).end().toString());
            }
        }
    }

    @Test
    void shares_are_those_of_a_real_register() {
        assertThat(share("prefix", "КО")).isBetween(0.10, 0.20);
        assertThat(share("prefix", "БП")).isBetween(0.005, 0.03);
        assertThat(share("channel", "ОП")).isBetween(0.05, 0.15);
        assertThat(share("receipt_mark", "2.2")).isBetween(0.05, 0.15);
        assertThat(share("control_rule", "T30")).isBetween(0.5, 0.7);
        assertThat(documents.stream().map(row -> row.get("state")).distinct()).hasSize(10);
        assertThat(documents.stream().map(row -> row.get("prefix")).distinct()).hasSizeGreaterThan(25);
    }

    @Test
    void the_vocabulary_is_no_toy() {
        var words = new HashSet<String>();
        for (var row : documents) {
            assertThat(row.get("summary"))
                    .isNotBlank()
                    .doesNotContain("{", "}", "[", "]", "|", "  ")
                    .hasSizeLessThan(4000);
            var matcher = WORD.matcher(row.get("summary").toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
        assertThat(words).hasSizeGreaterThan(2500);
    }

    @Test
    void demo_users_have_positions_and_nobody_else_a_login() throws IOException {
        var logins = values(Table.APP_USER, "login");
        assertThat(logins)
                .containsExactlyInAnyOrder(
                        "registrar",
                        "registrar2",
                        "registrar3",
                        "executor",
                        "head",
                        "controller",
                        "analyst",
                        "admin",
                        "auditor");
        var users = values(Table.POSITION, "user_id");
        users.remove("\\N");
        assertThat(users).isEqualTo(values(Table.APP_USER, "id"));
    }

    @Test
    void a_large_city_has_all_six_kinds(@TempDir Path large) throws IOException {
        new City(new City.Plan(5_000, 1, END, KindShares.ALL)).writeTo(large);

        var kinds = rows(large, Table.DOCUMENT).stream()
                .collect(Collectors.groupingBy(row -> row.get("kind"), Collectors.counting()));
        assertThat(kinds).containsOnlyKeys("INCOMING", "OUTGOING", "INTERNAL", "REGULATORY", "APPEAL", "INFO_REQUEST");
        assertThat(kinds.get("APPEAL")).isBetween(300L, 550L);
    }

    @Test
    void the_manifest_names_tables_in_loading_order_with_their_rows() throws IOException {
        var lines = Files.readAllLines(directory.resolve("manifest.tsv"));

        assertThat(lines.getFirst()).startsWith("zvernennia-city 3\t");
        assertThat(lines.stream().skip(1).map(line -> line.split("\t", -1)[0]))
                .containsExactly(
                        "classifier_row",
                        "org_unit",
                        "app_user",
                        "position",
                        "number_counter",
                        "document",
                        "applicant",
                        "execution_tree",
                        "resolution",
                        "resolution_point",
                        "execution");
        assertThat(lines).anyMatch(line -> line.startsWith("document\tdocument.copy\t" + CARDS + "\tid,revision,"));
    }

    @Test
    void a_city_without_cards_is_refused() {
        assertThatThrownBy(() -> new City(new City.Plan(0, 1, END, KindShares.APPEALS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double share(String column, String value) {
        return (double) documents.stream()
                        .filter(row -> row.get(column).equals(value))
                        .count()
                / CARDS;
    }

    private static Set<String> values(Table table, String column) throws IOException {
        return rows(directory, table).stream()
                .map(row -> row.get(column))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Map<String, String>> rows(Path of, Table table) throws IOException {
        var result = new ArrayList<Map<String, String>>();
        for (var line : Files.readAllLines(of.resolve(table.fileName()))) {
            var values = line.split("\t", -1);
            var row = new HashMap<String, String>();
            for (int i = 0; i < values.length; i++) {
                row.put(table.columns().get(i), values[i]);
            }
            result.add(row);
        }
        return result;
    }
}
