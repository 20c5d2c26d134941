package ua.zvernennia.bench.load;

import static java.util.Objects.requireNonNull;

import io.grpc.ManagedChannel;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.WireClient;

/**
 * The people who work that day: users with positions in the organisations of the demo city, each with a session of their
 * own that was opened in the morning. Connections are shared: the generator stands on the server's machine, and 6,000 TLS
 * connections would measure the generator.
 */
final class Crowd implements AutoCloseable {

    private static final int POSTS = Post.values().length;
    private static final String LOGIN = "load";
    private static final String TOKEN = "load-session-";

    /** Arguments: how many. The organisations are those right under the top of the city. */
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

    private static final String PEOPLE = """
            select substr(u.login, 5)::int as n, p.id from app_user u join position p on p.user_id = u.id
             where u.login ~ '^load[0-9]+$' order by n""";

    private final List<ManagedChannel> lines;
    private final List<Office> offices;

    private Crowd(List<ManagedChannel> lines, List<Office> offices) {
        this.lines = requireNonNull(lines, "lines");
        this.offices = List.copyOf(offices);
    }

    /** Adds the people to a server's database; the server is to be started anew afterwards, so that it knows them. */
    static void populate(LabServer server, int people) throws SQLException {
        var roles = String.join(
                ", ",
                IntStream.range(0, POSTS)
                        .mapToObj(i -> '\'' + Post.values()[i].role() + '\'')
                        .toList());
        var database = server.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(POPULATE.formatted(people - 1, roles, POSTS, POSTS));
        }
    }

    /**
     * Sits them down.
     *
     * @param connections that all of them share
     */
    static Crowd sitDown(LabServer server, int connections, Meter meter) throws SQLException {
        var address = WireClient.Address.of(server);
        var lines = IntStream.range(0, connections)
                .mapToObj(i -> WireClient.channel(address))
                .toList();
        var desks = new ArrayList<Desk>();
        var database = server.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(PEOPLE)) {
            while (rows.next()) {
                int n = rows.getInt("n");
                var client = WireClient.resume(address, lines.get(n % connections), TOKEN + n);
                desks.add(new Desk(LOGIN + n, rows.getString("id"), client, meter));
            }
        }
        var offices = new ArrayList<Office>();
        for (int from = 0; from + POSTS <= desks.size(); from += POSTS) {
            offices.add(office(desks.subList(from, from + POSTS)));
        }
        return new Crowd(lines, offices);
    }

    List<Office> offices() {
        return offices;
    }

    @Override
    public void close() {
        lines.forEach(ManagedChannel::shutdownNow);
    }

    private static Office office(List<Desk> desks) {
        var byPost = new EnumMap<Post, Desk>(Post.class);
        for (var post : Post.values()) {
            byPost.put(post, desks.get(post.ordinal()));
        }
        return new Office(byPost);
    }

    /** People who work with each other. */
    record Office(Map<Post, Desk> desks) {

        Desk desk(Post post) {
            return desks.get(post);
        }
    }
}
