package ua.zvernennia.bench.lab;

import static java.util.stream.Collectors.joining;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * People with positions and open sessions in the organisations right under the top of a demo city, in turn: who sees a
 * document is so as uneven as in life. Six thousand logins would take two cores twenty minutes of hashing, which is what
 * the login bench measures.
 */
public final class Townspeople {

    /** Their logins: this and a number from 0 on. */
    public static final String LOGIN = "load";

    private static final String TOKEN = "load-session-";

    /** Arguments: how many, roles, number of roles twice. */
    private static final String POPULATE = """
            with organisation as (
                select id, row_number() over (order by code) - 1 as n, count(*) over () as many
                  from org_unit where parent_id in (select id from org_unit where parent_id is null)),
            person as (
                select n, gen_random_uuid() as user_id, gen_random_uuid() as position_id from generate_series(0, %d) n),
            users as (
                insert into app_user (id, login, display_name, password_hash, cards_key, outbox_key)
                select p.user_id, 'load' || p.n, 'Особа ' || p.n, u.password_hash, u.cards_key, u.outbox_key
                  from person p, app_user u where u.login = 'registrar'),
            positions as (
                insert into position (id, unit_id, title, holder, user_id, role, head, valid_from)
                select p.position_id, o.id, 'Посада', 'Особа ' || p.n, p.user_id, (array[%s])[p.n %% %d + 1], false,
                       current_date - 30
                  from person p join organisation o on o.n = (p.n / %d) %% o.many)
            insert into session (token_hash, user_id, position_id, workstation, address, expires_at)
            select sha256(convert_to('load-session-' || p.n, 'UTF8')), p.user_id, p.position_id, 'load', '127.0.0.1',
                   now() + interval '1 day'
              from person p""";

    private Townspeople() {}

    /**
     * Adds them to a server's database and starts the server anew, so that it knows them.
     *
     * @param roles who works in an office; the next office is in the next organisation
     */
    public static void settle(LabServer server, int people, List<String> roles) throws SQLException {
        var names = roles.stream().map(role -> '\'' + role + '\'').collect(joining(", "));
        var database = server.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(POPULATE.formatted(people - 1, names, roles.size(), roles.size()));
        }
        server.stop();
        server.restart();
    }

    /** What opens the session of the person with this number. */
    public static String token(int number) {
        return TOKEN + number;
    }
}
