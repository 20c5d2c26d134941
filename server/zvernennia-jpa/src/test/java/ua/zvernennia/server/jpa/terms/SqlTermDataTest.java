package ua.zvernennia.server.jpa.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.terms.Term;
import ua.zvernennia.model.terms.TermRule;
import ua.zvernennia.model.terms.TermRules;
import ua.zvernennia.model.terms.WorkingCalendar;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestRegistry;

class SqlTermDataTest {

    private static final String OTHER = "00000000-0000-0000-0000-000000000099";

    private static TestRegistry registry;
    private static Database database;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        database = registry.open();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void a_new_registry_has_the_calendar_and_the_rules_of_the_law() {
        var shipped = WorkingCalendar.ukraine();
        var stored = calendar(OTHER);

        for (var day = LocalDate.of(2010, 1, 1); day.getYear() < 2040; day = day.plusDays(1)) {
            assertThat(stored.dayOff(day)).isEqualTo(shipped.dayOff(day));
        }
        assertThat(database.transactions()
                        .inTransaction(() -> database.terms().rules())
                        .all())
                .isEqualTo(TermRules.law().all());
    }

    @Test
    void an_organisation_has_exceptions_of_its_own() {
        registry.database().execute("""
            insert into calendar_day values
                ('2050-11-18', null, false, 'Розпорядження'),
                ('2050-11-18', '00000000-0000-0000-0000-000000000001', true, 'Наказ'),
                ('2050-11-19', '00000000-0000-0000-0000-000000000001', true, 'Наказ')\
            """);

        var own = calendar(TestRegistry.ORGANISATION);
        assertThat(own.isWorkingDay(LocalDate.of(2050, 11, 18))).isTrue();
        assertThat(own.isWorkingDay(LocalDate.of(2050, 11, 19))).isTrue();
        assertThat(calendar(OTHER).isWorkingDay(LocalDate.of(2050, 11, 18))).isFalse();
    }

    @Test
    void a_rule_of_the_installation_stands_over_the_one_of_the_law() {
        registry.database().execute("""
            insert into term_rule values ('T30', 'DAYS', 30, 'NEXT_WORKING_DAY', 'ст. 20')
            on conflict (code) do nothing\
            """);
        var rule = database.transactions()
                .inTransaction(() -> database.terms().rules().find("T30"))
                .orElseThrow();
        registry.database().execute("delete from term_rule");

        assertThat(Term.of(rule, LocalDate.of(2013, 12, 31), WorkingCalendar.ukraine())
                        .end())
                .isEqualTo("2014-01-30");
        assertThat(rule).isNotEqualTo(TermRule.MONTH);
    }

    private static WorkingCalendar calendar(String organisation) {
        return database.transactions().inTransaction(() -> database.terms().calendar(organisation));
    }
}
