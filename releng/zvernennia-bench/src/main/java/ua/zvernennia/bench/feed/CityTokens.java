package ua.zvernennia.bench.feed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ua.zvernennia.bench.lab.LabServer;

/**
 * Sessions of the city's people, written into the table as a login leaves them: six thousand logins would take two cores
 * twenty minutes of hashing, which is what the login bench measures.
 */
final class CityTokens {

    private static final String PEOPLE = """
            select u.id, p.id from app_user u join position p on p.user_id = u.id
             where u.state = 'ACTIVE' and u.login ~ ? and (p.valid_to is null or p.valid_to > now()) and p.role like ?
             order by md5(u.login), p.id""";

    private final LabServer.Database database;

    CityTokens(LabServer.Database database) {
        this.database = database;
    }

    /**
     * Opens sessions, in turn for everybody whose role is like the pattern.
     *
     * @param logins regular expression
     * @param role pattern of LIKE
     */
    List<String> open(int count, String logins, String role) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var people = people(connection, logins, role);
            var tokens = new ArrayList<String>(count);
            try (var insert = connection.prepareStatement(
                    "insert into session (token_hash, user_id, position_id, workstation, address, expires_at)"
                            + " values (?, ?, ?, 'crowd', '127.0.0.1', now() + interval '8 hours')")) {
                for (int i = 0; i < count; i++) {
                    var person = people.get(i % people.size());
                    var token = UUID.randomUUID().toString();
                    insert.setBytes(1, Positions.hash(token));
                    insert.setObject(2, person.user());
                    insert.setObject(3, person.position());
                    insert.addBatch();
                    tokens.add(token);
                }
                insert.executeBatch();
            }
            return tokens;
        }
    }

    private static List<Person> people(Connection connection, String logins, String role) throws SQLException {
        try (var select = connection.prepareStatement(PEOPLE)) {
            select.setString(1, logins);
            select.setString(2, role);
            var people = new ArrayList<Person>();
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    people.add(new Person(result.getObject(1, UUID.class), result.getObject(2, UUID.class)));
                }
            }
            if (people.isEmpty()) {
                throw new IllegalStateException("nobody of " + logins + " is " + role);
            }
            return people;
        }
    }

    private record Person(UUID user, UUID position) {}
}
