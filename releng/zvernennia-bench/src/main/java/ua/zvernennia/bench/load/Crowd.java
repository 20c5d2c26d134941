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
import java.util.stream.Stream;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Townspeople;
import ua.zvernennia.bench.lab.WireClient;

/**
 * The people who work that day: users with positions in the organisations of the demo city, each with a session of their
 * own that was opened in the morning. Connections are shared: the generator stands on the server's machine, and 6,000 TLS
 * connections would measure the generator.
 */
final class Crowd implements AutoCloseable {

    private static final int POSTS = Post.values().length;

    private static final String PEOPLE = """
            select substr(u.login, 5)::int as n, p.id from app_user u join position p on p.user_id = u.id
             where u.login ~ '^load[0-9]+$' order by n""";

    private final List<ManagedChannel> lines;
    private final List<Office> offices;

    private Crowd(List<ManagedChannel> lines, List<Office> offices) {
        this.lines = requireNonNull(lines, "lines");
        this.offices = List.copyOf(offices);
    }

    /** Adds the people to a server's database and starts it anew. */
    static void populate(LabServer server, int people) throws SQLException {
        Townspeople.settle(
                server, people, Stream.of(Post.values()).map(Post::role).toList());
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
                var client = WireClient.resume(address, lines.get(n % connections), Townspeople.token(n));
                desks.add(new Desk(Townspeople.LOGIN + n, rows.getString("id"), client, meter));
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
