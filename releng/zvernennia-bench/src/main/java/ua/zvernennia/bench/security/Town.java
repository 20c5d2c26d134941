package ua.zvernennia.bench.security;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.zvernennia.bench.lab.Appeals;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.PersonName;

/**
 * Two organisations that have nothing to do with each other, and the offices above them. Whoever is not of organisation A
 * must learn nothing of its cards: each has {@link #SECRET} in it.
 */
final class Town {

    static final String PASSWORD = "кампанія проти ворога";

    /** In the applicant's name, the address, the summary and the note of every card of A. */
    static final String SECRET = "Таємниченко";

    static final String A = "А-1";
    static final String B = "Б-1";

    /** Of organisation B, or of none; none of them sees a card of A. */
    static final List<String> STRANGERS =
            List.of("registrar-b", "head-b", "executor-b", "controller-b", "admin", "security");

    /** Those of A, whose things are the target. */
    static final List<String> INSIDERS = List.of("registrar-a", "head-a", "executor-a");

    private static final int CARDS = 5;
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final String FIRST = "first";
    private static final Map<String, String> ROLES = Map.of(
            "registrar-a", "REGISTRAR;" + A,
            "head-a", "HEAD;" + A,
            "executor-a", "EXECUTOR;" + A,
            "registrar-b", "REGISTRAR;" + B,
            "head-b", "HEAD;" + B,
            "executor-b", "EXECUTOR;" + B,
            "controller-b", "CONTROLLER;" + B,
            "admin", "ADMIN;01",
            "security", "SECURITY_ADMIN;01",
            "auditor", "AUDITOR;01");

    private final LabServer server;

    private Town(LabServer server) {
        this.server = requireNonNull(server, "server");
    }

    /** Builds it in a fresh registry. */
    static Town in(LabServer server, Path folder) throws IOException, SQLException {
        var town = new Town(server);
        server.addUser(FIRST, "ADMIN", PASSWORD);
        for (var code : List.of(A, B)) {
            town.execute(
                    "insert into org_unit values (gen_random_uuid(), ?, ?, ?, null, 'DISTRICT_ADMINISTRATION')",
                    code,
                    "Районна адміністрація " + code,
                    "РДА " + code);
        }
        var staff = ROLES.entrySet().stream()
                .map(entry -> entry.getKey() + ";Особа Тестова;"
                        + entry.getValue().split(";", -1)[1] + ";Посада " + entry.getKey() + ';'
                        + entry.getValue().split(";", -1)[0])
                .collect(Collectors.joining("\n", "Логін;ПІБ;Код підрозділу;Посада;Роль\n", "\n"));
        var file = Files.writeString(folder.resolve("staff.csv"), staff);
        var outcome = server.command("people", "import", file.toString());
        if (outcome.exit() != 0) {
            throw new IllegalStateException("people import: " + outcome.output());
        }
        town.execute("update app_user set state = 'ACTIVE', password_hash ="
                + " (select password_hash from app_user where login = '" + FIRST + "') where login <> '" + FIRST + "'");
        return town;
    }

    /** Gives organisation A something to hide. */
    void fill() {
        var content = Appeals.about(
                "Звернення громадянина " + SECRET, LocalDate.now(KYIV).minusDays(1));
        var applicant = new Applicant(new PersonName(SECRET, "Орест", "Іванович"), "вул. " + SECRET, "", "");
        try (var client = WireClient.login(server, "registrar-a", PASSWORD)) {
            for (int i = 0; i < CARDS; i++) {
                client.register(
                        Appeals.NUMBER,
                        new CardContent(
                                content.kind(),
                                content.receivedOn(),
                                List.of(applicant),
                                1,
                                content.classification(),
                                content.whereabouts(),
                                content.summary(),
                                content.controlDate(),
                                "",
                                Optional.empty(),
                                SECRET));
            }
        }
    }

    /** Wrong passwords are forgotten: else one visitor would keep the others out. */
    void forgiveFailures() throws SQLException {
        execute("delete from login_failure");
    }

    /** Ids that belong to organisation A or to its people, by the field that would hold them. */
    KnownIds secrets() throws SQLException {
        return new KnownIds(Map.of(
                "card",
                ids("select d.id from document d join org_unit o on o.id = d.organisation_id where o.code = ?", A),
                "user",
                ids("select id from app_user where login like '%-a' and ? <> ''", A),
                "position",
                ids("select p.id from position p join org_unit o on o.id = p.unit_id where o.code = ?", A),
                "session",
                ids(
                        "select s.id from session s join app_user u on u.id = s.user_id"
                                + " where u.login like '%-a' and s.closed_at is null and ? <> ''",
                        A),
                "unit",
                ids("select id from org_unit where code = ?", A),
                "execution",
                ids("select id from execution where ? <> ''", A),
                "resolution",
                ids("select id from resolution where ? <> ''", A),
                "run",
                ids("select id from report_run where ? <> ''", A)));
    }

    /** Everything of A that a stranger might have changed, as one hash. */
    String fingerprint() throws SQLException {
        return single("""
                select md5(concat(
                    (select string_agg(d.id || ':' || d.revision || ':' || d.state || ':' || d.organisation_id, ',' order by d.id)
                       from document d join org_unit o on o.id = d.organisation_id where o.code = 'А-1'),
                    (select string_agg(u::text, ',' order by u.login) from app_user u where u.login like '%-a'),
                    (select string_agg(p::text, ',' order by p.id) from position p join org_unit o on o.id = p.unit_id
                      where o.code = 'А-1'),
                    (select count(*) from session s join app_user u on u.id = s.user_id
                      where u.login like '%-a' and s.closed_at is null),
                    (select count(*) from execution), (select count(*) from resolution)))""");
    }

    String single(String query, Object... values) throws SQLException {
        return ids(query, values).getFirst();
    }

    /** First column of each row, as text. */
    List<String> ids(String query, Object... values) throws SQLException {
        try (var connection = connection();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    /** A change beside the server. */
    void execute(String sql, Object... values) throws SQLException {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    static String anyId() {
        return UUID.randomUUID().toString();
    }

    private Connection connection() throws SQLException {
        var database = server.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
