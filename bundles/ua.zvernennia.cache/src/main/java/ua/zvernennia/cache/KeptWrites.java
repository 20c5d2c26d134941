package ua.zvernennia.cache;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Writes after their acknowledgement: rows of the outbox that have moved to a table of their own, seals and all. */
final class KeptWrites {

    static final String TABLE =
            "create table kept (ordinal bigint generated always as identity primary key, request char(36) not null unique,"
                    + " operation varchar(20) not null, card char(36) not null, body blob not null,"
                    + " created timestamp not null, seal varchar(32) for bit data not null, revision bigint not null,"
                    + " acknowledged timestamp not null)";

    private static final String MOVED = "request, operation, card, body, created, seal";

    private final DerbyDatabase database;

    KeptWrites(DerbyDatabase database) {
        this.database = requireNonNull(database, "database");
    }

    /** Moves an entry here, in one transaction. */
    void take(RequestId request, long revision, Instant at) {
        database.run(connection -> {
            try (var twice = connection.prepareStatement("delete from kept where request = ?");
                    var move = connection.prepareStatement("insert into kept (" + MOVED + ", revision, acknowledged)"
                            + " select " + MOVED + ", cast(? as bigint), cast(? as timestamp) from entry"
                            + " where request = ?");
                    var gone = connection.prepareStatement("delete from entry where request = ?")) {
                twice.setString(1, request.text());
                twice.executeUpdate();
                move.setLong(1, revision);
                move.setTimestamp(2, Timestamp.from(at));
                move.setString(3, request.text());
                move.executeUpdate();
                gone.setString(1, request.text());
                return gone.executeUpdate();
            }
        });
    }

    List<KeptWrite> all() {
        return database.run(connection -> {
            try (var statement = connection.prepareStatement(
                            "select request, card, revision, acknowledged from kept order by ordinal");
                    var result = statement.executeQuery()) {
                var kept = new ArrayList<KeptWrite>();
                while (result.next()) {
                    kept.add(new KeptWrite(
                            new RequestId(UUID.fromString(result.getString(1))),
                            new CardId(UUID.fromString(result.getString(2))),
                            result.getLong(3),
                            result.getTimestamp(4).toInstant()));
                }
                return List.copyOf(kept);
            }
        });
    }

    /** Moves one back among the entries; nothing happens when it is not here. */
    void giveBack(RequestId request, String state, ErrorCode reason) {
        database.run(connection -> {
            try (var move = connection.prepareStatement("insert into entry (" + MOVED + ", state, refusal) select "
                            + MOVED + ", cast(? as varchar(20)), cast(? as varchar(60)) from kept where request = ?");
                    var gone = connection.prepareStatement("delete from kept where request = ?")) {
                move.setString(1, state);
                move.setString(2, reason.name());
                move.setString(3, request.text());
                move.executeUpdate();
                gone.setString(1, request.text());
                return gone.executeUpdate();
            }
        });
    }

    void forget(Instant before) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("delete from kept where acknowledged < ?")) {
                statement.setTimestamp(1, Timestamp.from(before));
                return statement.executeUpdate();
            }
        });
    }
}
