package ua.zvernennia.server.jpa.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.list.ShareFilters;
import ua.zvernennia.server.usecase.security.Caller;

class ShareFiltersTest {

    private static final String ELSEWHERE = "00000000-0000-0000-0000-000000000002";

    private static TestRegistry registry;
    private static ShareFilters filters;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        registry.database().execute("""
                insert into org_unit values ('%s', '02', 'Інша', 'Інша', null, 'DEPARTMENT');
                insert into app_user (id, login, display_name, password_hash, cards_key, outbox_key)
                select ('00000000-0000-0000-0000-0000000000' || n)::uuid, 'u' || n, 'Особа ' || n, '-',
                       decode(repeat('01', 32), 'hex'), decode(repeat('02', 32), 'hex')
                  from generate_series(31, 34) n;
                insert into position (id, unit_id, title, holder, user_id, role, valid_from)
                select ('00000000-0000-0000-0000-0000000000' || n + 10)::uuid,
                       (case n when 33 then '%s' else '%s' end)::uuid, 'Посада', 'Особа ' || n,
                       ('00000000-0000-0000-0000-0000000000' || n)::uuid,
                       case n when 34 then 'ADMIN' else 'EXECUTOR' end, '2020-01-01'
                  from generate_series(31, 34) n
                """.formatted(ELSEWHERE, ELSEWHERE, TestRegistry.ORGANISATION));
        filters = new ShareFilters(registry.open().sharedFilters(registry.open().permissions()));
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void the_organisation_sees_it_and_no_other_does() {
        var filter = filters.save(person(31), RequestId.random(), UUID.randomUUID(), " Дахи ", "дах&ALL");
        assertThat(filter.name()).isEqualTo("Дахи");
        assertThat(filters.list(person(32))).contains(filter);
        assertThat(filters.list(person(33))).doesNotContain(filter);
    }

    @Test
    void only_its_owner_renames_it_and_only_its_owner_or_an_administrator_removes_it() {
        var filter = saved(31, "Ліфти");
        refused(
                ErrorCode.ONLY_AUTHOR,
                () -> filters.save(person(32), RequestId.random(), filter.id(), "Моє", filter.content()));
        refused(
                ErrorCode.ONLY_AUTHOR,
                () -> filters.save(person(33), RequestId.random(), filter.id(), "Моє", filter.content()));
        refused(ErrorCode.ONLY_AUTHOR, () -> filters.remove(person(32), RequestId.random(), filter.id()));
        filters.remove(person(33), RequestId.random(), filter.id()); // not found there, so nothing to remove
        assertThat(filters.list(person(32))).contains(filter);

        var renamed = filters.save(person(31), RequestId.random(), filter.id(), "Ліфти й дахи", "ліфт&MINE");
        assertThat(filters.list(person(32))).contains(renamed).doesNotContain(filter);
        filters.remove(person(34), RequestId.random(), filter.id());
        assertThat(filters.list(person(32))).doesNotContain(renamed);
        filters.remove(person(31), RequestId.random(), filter.id());
    }

    @Test
    void a_name_is_taken_once_whatever_its_letters() {
        saved(31, "Вода");
        refused(
                ErrorCode.FILTER_NAME_TAKEN,
                () -> filters.save(
                        person(32), RequestId.random(), UUID.randomUUID(), "вОДА".toUpperCase(Locale.ROOT), "x&ALL"));
        assertThat(filters.save(person(33), RequestId.random(), UUID.randomUUID(), "Вода", "x&ALL")
                        .name())
                .isEqualTo("Вода");
    }

    @Test
    void a_repeat_does_nothing_more_and_another_body_is_refused() {
        var request = RequestId.random();
        var id = UUID.randomUUID();
        filters.save(person(31), request, id, "Тепло", "тепло&ALL");
        filters.remove(person(31), RequestId.random(), id);
        filters.save(person(31), request, id, "Тепло", "тепло&ALL");
        assertThat(filters.list(person(31))).noneMatch(one -> one.id().equals(id));
        refused(ErrorCode.REQUEST_ID_REUSED, () -> filters.save(person(31), request, id, "Інше", "тепло&ALL"));
    }

    @Test
    void what_is_done_is_in_the_audit_without_the_name() {
        var filter = saved(31, "Прізвище");
        filters.remove(person(31), RequestId.random(), filter.id());
        assertThat(count("action = 'FILTER_SHARED' and details ->> 'filter' = '" + filter.id() + "'"))
                .isOne();
        assertThat(count("action = 'FILTER_REMOVED' and details ->> 'filter' = '" + filter.id() + "'"))
                .isOne();
        assertThat(count("details::text ~ 'Прізвище'")).isZero();
    }

    @Test
    void a_menu_has_its_limit_and_a_name_its_length() {
        var organisation = person(33);
        int there = filters.list(organisation).size();
        registry.database().execute("""
                insert into shared_filter (id, organisation_id, name, content, owner_id)
                select gen_random_uuid(), '%s', 'Багато ' || n, 'x', '00000000-0000-0000-0000-000000000033'
                  from generate_series(1, %d) n""".formatted(ELSEWHERE, ShareFilters.FILTERS_MAX - there));
        refused(
                ErrorCode.TOO_MANY_FILTERS,
                () -> filters.save(organisation, RequestId.random(), UUID.randomUUID(), "Ще один", "x"));
        registry.database().execute("delete from shared_filter where name like 'Багато %'");
        refused(
                ErrorCode.TEXT_TOO_LONG,
                () -> filters.save(organisation, RequestId.random(), UUID.randomUUID(), "н".repeat(61), "x"));
        refused(
                ErrorCode.REQUIRED_VALUE_MISSING,
                () -> filters.save(organisation, RequestId.random(), UUID.randomUUID(), "  ", "x"));
    }

    private static SharedFilter saved(int person, String name) {
        return filters.save(person(person), RequestId.random(), UUID.randomUUID(), name, "щось&ALL");
    }

    private static int count(String condition) {
        var open = registry.open();
        return open.transactions()
                .inTransaction(
                        person(31),
                        () -> open.sql()
                                .one("select count(*) from audit_event where " + condition, row -> row.getInt(1)));
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Caller person(int no) {
        return new Caller(
                new UserInfo(
                        "00000000-0000-0000-0000-0000000000" + no,
                        "u" + no,
                        "Особа " + no,
                        "00000000-0000-0000-0000-0000000000" + (no + 10),
                        "Посада",
                        no == 33 ? ELSEWHERE : TestRegistry.ORGANISATION,
                        "Організація",
                        no == 34 ? Role.ADMIN : Role.EXECUTOR),
                "test");
    }
}
