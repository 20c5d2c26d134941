package ua.zvernennia.server.jpa.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.directory.AffectedCards;
import ua.zvernennia.server.usecase.directory.EditDictionary;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.RolePermissions;

/** Lists, row by row, in the real tables. */
class EditDictionaryTest {

    private static final Caller ADMIN = caller(Role.ADMIN);

    private static TestRegistry registry;
    private static EditDictionary edit;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        Database database = registry.open();
        edit = new EditDictionary(
                database.transactions(),
                database.dictionaries(),
                new AffectedCards(database.openTerms(), database.terms()),
                new RolePermissions(),
                database.audit());
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void aNewVersionEndsTheFormerOneOnTheDayBeforeAndIsAudited() {
        var row = row("classifiers", "code", "3.3");
        var next = with(with(row, "name", "Скарга (оновлено)"), "valid_from", "2027-01-01");
        edit.put(ADMIN, "classifiers", next);
        edit.put(ADMIN, "classifiers", next); // again: nothing more
        assertThat(edit.table(ADMIN, "classifiers").rows())
                .filteredOn(one -> one.get("code").equals("3.3"))
                .hasSize(2)
                .anySatisfy(one -> assertThat(one).containsEntry("valid_to", "2026-12-31"));
        assertThat(registry.open()
                        .transactions()
                        .inTransaction(() -> registry.open()
                                .sql()
                                .list(
                                        "select details ->> 'code' as code from audit_event where action = ?",
                                        found -> found.getString("code"),
                                        "DIRECTORY_CHANGED")))
                .containsOnlyOnce("3.3");
    }

    @Test
    void historyIsNotWrittenOver() {
        var row = row("classifiers", "code", "3.1");
        refused(ErrorCode.HISTORY_KEPT, "classifiers", with(row, "name", "Інша назва"));
    }

    @Test
    void whatNoColumnHoldsIsRefused() {
        var row = row("classifiers", "code", "3.2");
        refused(ErrorCode.INVALID_VALUE, "classifiers", with(row, "valid_from", "31.12.2026"));
        refused(ErrorCode.INVALID_VALUE, "classifiers", with(row, "valid_from", "2026-02-30"));
        refused(ErrorCode.REQUIRED_VALUE_MISSING, "classifiers", with(row, "name", " "));
        refused(ErrorCode.INVALID_VALUE, "classifiers", with(row, "no_such_column", "1"));
        refused(ErrorCode.INVALID_VALUE, "positions", Map.of());
        refused(ErrorCode.INVALID_VALUE, "app_user", Map.of());
    }

    @Test
    void nobodyButTheAdministratorOfDirectoriesMay() {
        for (var role : List.of(Role.REGISTRAR, Role.HEAD, Role.AUDITOR)) {
            assertThatThrownBy(() -> edit.table(caller(role), "districts"))
                    .isInstanceOfSatisfying(
                            RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
        }
    }

    /** A card of 12 January by T30: its last day, 12 February 2026, is a Thursday. */
    @Test
    void aMovedDayNamesTheCardsAndMovesNone() {
        var card = registry.registered("строк");
        var moved = Map.of(
                "day", "2026-02-12",
                "organisation_id", "",
                "working", "false",
                "source_act", "Розпорядження");
        var effect = edit.preview(ADMIN, "calendar-days", moved);
        assertThat(effect.cards()).anySatisfy(one -> {
            assertThat(one.number()).isEqualTo(card.registration().number().text());
            assertThat(one.present()).isEqualTo(card.content().controlDate().orElseThrow());
            assertThat(one.counted()).isEqualTo(LocalDate.of(2026, 2, 13));
        });
        assertThat(edit.table(ADMIN, "calendar-days").rows()).isEmpty();

        edit.put(ADMIN, "calendar-days", moved);
        assertThat(edit.table(ADMIN, "calendar-days").rows()).hasSize(1);
        assertThat(edit.preview(ADMIN, "calendar-days", moved).total()).isZero();
        assertThat(registry.open()
                        .transactions()
                        .inTransaction(
                                ADMIN,
                                () -> registry.open()
                                        .cards()
                                        .find(card.id())
                                        .orElseThrow()
                                        .content()
                                        .controlDate()))
                .isEqualTo(card.content().controlDate());
    }

    private static Map<String, String> row(String name, String column, String value) {
        return edit.table(ADMIN, name).rows().stream()
                .filter(row -> row.get(column).equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        var changed = new HashMap<>(row);
        changed.put(column, value);
        return changed;
    }

    private static void refused(ErrorCode code, String name, Map<String, String> row) {
        assertThatThrownBy(() -> edit.put(ADMIN, name, row))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Caller caller(Role role) {
        return new Caller(
                new UserInfo(
                        "00000000-0000-0000-0000-000000000023",
                        "admin",
                        "Тестовий Адміністратор",
                        "00000000-0000-0000-0000-000000000012",
                        "Адміністратор",
                        TestRegistry.ORGANISATION,
                        "Апарат",
                        role),
                "test");
    }
}
