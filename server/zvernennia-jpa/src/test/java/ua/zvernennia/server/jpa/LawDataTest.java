package ua.zvernennia.server.jpa;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.directory.ClassifierRow;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;

/** What the law gives to every registry, however new: districts and classifier № 858. */
class LawDataTest {

    private static final String BEFORE = "2";

    @Test
    void theTenDistrictsAndTheOther() {
        assertThat(directory(migrated()).districts())
                .extracting(District::name)
                .containsExactly(
                        "Голосіївський",
                        "Дарницький",
                        "Деснянський",
                        "Дніпровський",
                        "Оболонський",
                        "Печерський",
                        "Подільський",
                        "Святошинський",
                        "Солом'янський",
                        "Шевченківський",
                        "Інший");
    }

    @Test
    void bothPartsOfTheClassifierInTheirOrder() {
        var rows = directory(migrated()).classifiers().stream().collect(groupingBy(ClassifierRow::classifier));

        assertThat(rows)
                .containsOnlyKeys(
                        "858.1", "858.2", "858.3", "858.4", "858.5", "858.6", "858.7", "858.8", "858.9", "858.II");
        assertThat(rows.get(Classifiers.RECEIPT_FORM))
                .extracting(ClassifierRow::code)
                .containsExactly("1.1", "1.1.1", "1.2", "1.3", "1.4", "1.5", "1.6");
        Stream.of("2:5", "3:3", "4:2", "5:3", "6:5", "7:24", "8:13", "9:6").forEach(group -> {
            var parts = group.split(":", 2);
            assertThat(rows.get("858." + parts[0]))
                    .extracting(ClassifierRow::code)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, Integer.parseInt(parts[1]))
                            .mapToObj(i -> parts[0] + '.' + i)
                            .toList());
        });
        assertThat(rows.get(Classifiers.QUESTION))
                .extracting(ClassifierRow::code)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25)
                        .mapToObj("%02d0"::formatted)
                        .toList());
        assertThat(rows.values().stream().flatMap(group -> group.stream())).allSatisfy(row -> {
            assertThat(row.validOn(LocalDate.of(2024, 1, 1))).isTrue();
            assertThat(row.sourceAct()).contains("№ 858");
        });
    }

    @Test
    void aRegistryThatHasSuchRowsKeepsItsOwn() throws SQLException {
        var config = TestDatabase.createEmpty();
        Flyway.configure()
                .dataSource(config.url(), config.user(), config.password())
                .locations("classpath:db/migration")
                .placeholders(
                        Map.of("app_role", Roles.USUAL.app(), "report_role", Roles.USUAL.report(), "migrations", ""))
                .repeatableSqlMigrationPrefix("later") // views and grants speak of tables that come afterwards
                .target(BEFORE)
                .load()
                .migrate();
        execute(config, "insert into district values ('OTHER', 'Інше місто', 99)");
        execute(
                config,
                "insert into classifier_row values"
                        + " ('858.II', '090', 'ЖКГ', null, 84, '2009-01-01', '2026-12-31', 'наш перелік')");

        new Migration(config, Roles.USUAL).run();

        var directory = directory(config);
        assertThat(directory.districts()).hasSize(11).endsWith(new District("OTHER", "Інше місто", 99));
        assertThat(directory.classifiers())
                .filteredOn(row -> row.code().equals("090"))
                .extracting(ClassifierRow::name)
                .containsExactly("ЖКГ");
    }

    private static DatabaseConfig migrated() {
        var config = TestDatabase.createEmpty();
        new Migration(config, Roles.USUAL).run();
        return config;
    }

    private static Directory directory(DatabaseConfig config) {
        try (var database = Database.open(config)) {
            return database.transactions()
                    .inTransaction(() -> database.directory().current());
        }
    }

    private static void execute(DatabaseConfig config, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(config.url(), config.user(), config.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
