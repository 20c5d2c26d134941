package ua.zvernennia.server.jpa.feed;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * A small city over a {@link TestRegistry}: an office of the apparatus, two districts, a sector; people of several
 * roles; executors in a table of the test, as the execution of documents will bring them.
 */
final class RightsCity implements AutoCloseable {

    static final String CITY = TestRegistry.ORGANISATION;
    static final String OFFICE = unit(2);
    static final String DISTRICT = unit(3);
    static final String SECTOR = unit(4);
    static final String OTHER_DISTRICT = unit(5);

    private static final String SEED = """
            insert into org_unit values
                ('%s', '02', 'Управління звернень', 'УЗ', '%s', 'OFFICE'),
                ('%s', '03', 'Перша РДА', 'РДА1', '%s', 'DISTRICT_ADMINISTRATION'),
                ('%s', '04', 'Сектор', 'Сектор', '%s', 'OTHER'),
                ('%s', '05', 'Друга РДА', 'РДА2', '%s', 'DISTRICT_ADMINISTRATION');
            insert into position (id, unit_id, title, holder, role, valid_from)
            select ('00000000-0000-0000-0000-0000000001' || lpad(n::text, 2, '0'))::uuid,
                   ('00000000-0000-0000-0000-00000000000' || (n %% 5 + 1))::uuid, 'Посада ' || n, 'Особа ' || n,
                   'EXECUTOR', '2020-01-01'
              from generate_series(10, 29) as n;
            create table test_work (
                document_id uuid, participation text, position_id uuid, unit_id uuid, ended boolean default false);
            grant select on test_work to public;
            create or replace view work_participant as
                select document_id, participation, position_id, unit_id from test_work where not ended""";

    private final TestRegistry registry = TestRegistry.create();

    RightsCity() {
        registry.database()
                .execute(SEED.formatted(OFFICE, CITY, DISTRICT, CITY, SECTOR, DISTRICT, OTHER_DISTRICT, CITY));
    }

    TestRegistry registry() {
        return registry;
    }

    /** A position that exists; {@code n} is 10..29, its unit the (n mod 5 + 1)th. */
    static String position(int n) {
        return "00000000-0000-0000-0000-0000000001" + n;
    }

    static String unitOf(int n) {
        return unit(n % 5 + 1);
    }

    static Caller caller(Role role, int position) {
        return caller(role, position, unitOf(position));
    }

    static Caller caller(Role role, int position, String unit) {
        return new Caller(
                new UserInfo(
                        position(position), "login", "Тестова О.", position(position), "Посада", unit, "Назва", role),
                "test");
    }

    Card registered(String unit, Optional<String> reviewer, String summary) {
        var content = TestRegistry.appeal(summary);
        return registry.registerCard()
                .execute(
                        caller(Role.REGISTRAR, 10, unit),
                        RequestId.random(),
                        CardId.random(),
                        TestRegistry.NUMBER,
                        with(content, reviewer));
    }

    Card reviewedBy(Card card, Optional<String> reviewer) {
        return registry.updateCard()
                .execute(
                        TestRegistry.registrar(),
                        RequestId.random(),
                        card.id(),
                        card.revision(),
                        with(card.content(), reviewer));
    }

    /** The position executes the card; the card is not changed by that. */
    void engage(Card card, int position) {
        registry.database()
                .execute("insert into test_work values ('%s', 'EXECUTOR', '%s', '%s')"
                        .formatted(card.id(), position(position), unitOf(position)));
    }

    static CardContent with(CardContent content, Optional<String> reviewer) {
        return new CardContent(
                content.kind(),
                content.receivedOn(),
                content.applicants(),
                content.citizens(),
                content.classification(),
                content.whereabouts(),
                content.summary(),
                content.controlDate(),
                content.controlRule(),
                reviewer,
                content.note());
    }

    static List<String> units() {
        return List.of(CITY, OFFICE, DISTRICT, SECTOR, OTHER_DISTRICT);
    }

    @Override
    public void close() {
        registry.close();
    }

    private static String unit(int n) {
        return "00000000-0000-0000-0000-00000000000" + n;
    }
}
