package ua.zvernennia.cache;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.crypto.SecretKey;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.desk.OfflineRead;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Waiting writes in Derby, one row each. */
final class DerbyOutbox implements Outbox {

    static final List<List<String>> SCHEMA = List.of(
            List.of(
                    "create table entry (ordinal bigint generated always as identity primary key, request char(36) not null unique,"
                            + " operation varchar(20) not null, card char(36) not null, body blob not null,"
                            + " state varchar(20) not null, refusal varchar(60), created timestamp not null,"
                            + " seal varchar(32) for bit data not null)"),
            List.of(DerbyDrawer.TABLE),
            List.of(KeptWrites.TABLE),
            List.of(
                    "create table offline_read (id char(36) primary key, card char(36) not null, read_at bigint not null)"));

    /** Name in the drawer, where no fact is called so. */
    private static final String TYPED = "typed-cards";

    private static final String WAITING = "WAITING";
    private static final String REFUSED = "REFUSED";
    private static final String COLUMNS = "request, card, body, refusal, created, seal";

    private final DerbyDatabase database;
    private final Seal seal;
    private final DerbyDrawer drawer;
    private final KeptWrites kept;

    DerbyOutbox(DerbyDatabase database, SecretKey key) {
        this.database = database;
        seal = new Seal(key);
        drawer = new DerbyDrawer(() -> this.database, seal);
        kept = new KeptWrites(database);
    }

    @Override
    public void put(OutboxEntry entry) {
        var body = WriteCodec.pack(entry.write());
        var operation = switch (entry.write()) {
            case Write.Register register -> "REGISTER";
            case Write.Update update -> "UPDATE";
        };
        database.run(connection -> {
            try (var update = connection.prepareStatement("update entry set operation = ?, card = ?, body = ?,"
                    + " state = ?, refusal = ?, created = ?, seal = ? where request = ?")) {
                bind(update, entry, operation, body);
                if (update.executeUpdate() > 0) {
                    return true;
                }
            }
            try (var insert = connection.prepareStatement("insert into entry (operation, card, body, state, refusal,"
                    + " created, seal, request) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                bind(insert, entry, operation, body);
                return insert.executeUpdate() > 0;
            }
        });
    }

    @Override
    public Optional<OutboxEntry> find(RequestId request) {
        return database.run(connection -> {
            try (var statement = connection.prepareStatement("select " + COLUMNS + " from entry where request = ?")) {
                statement.setString(1, request.text());
                try (var result = statement.executeQuery()) {
                    return result.next() ? Optional.of(entry(result)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<OutboxEntry> entries() {
        return database.run(connection -> {
            try (var statement = connection.prepareStatement("select " + COLUMNS + " from entry order by ordinal");
                    var result = statement.executeQuery()) {
                var entries = new ArrayList<OutboxEntry>();
                while (result.next()) {
                    entries.add(entry(result));
                }
                return List.copyOf(entries);
            }
        });
    }

    @Override
    public void refuse(RequestId request, ErrorCode reason) {
        database.run(connection -> {
            try (var statement =
                    connection.prepareStatement("update entry set state = ?, refusal = ? where request = ?")) {
                statement.setString(1, REFUSED);
                statement.setString(2, reason.name());
                statement.setString(3, request.text());
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public void acknowledge(RequestId request, long revision, Instant at) {
        kept.take(request, revision, at);
    }

    @Override
    public List<KeptWrite> kept() {
        return kept.all();
    }

    @Override
    public void bringBack(RequestId request, ErrorCode reason) {
        if (find(request).isEmpty()) {
            kept.giveBack(request, REFUSED, reason);
        }
    }

    @Override
    public void forgetKept(Instant before) {
        kept.forget(before);
    }

    @Override
    public void discard(RequestId request) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("delete from entry where request = ?")) {
                statement.setString(1, request.text());
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public void keepTyped(List<TypedCard> cards) {
        drawer.put(TYPED, 0, TypedCodec.pack(cards));
    }

    @Override
    public List<TypedCard> typed() {
        return drawer.find(TYPED).map(TypedCodec::unpack).orElse(List.of());
    }

    @Override
    public void note(OfflineRead read) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("insert into offline_read values (?, ?, ?)")) {
                insert.setString(1, read.id().toString());
                insert.setString(2, read.card().text());
                insert.setLong(3, read.at().toEpochMilli());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public List<OfflineRead> unreported() {
        return database.run(connection -> {
            try (var select = connection.prepareStatement(
                            "select id, card, read_at from offline_read order by read_at fetch first "
                                    + OfflineRead.REPORTED_MAX + " rows only");
                    var result = select.executeQuery()) {
                var reads = new ArrayList<OfflineRead>();
                while (result.next()) {
                    reads.add(new OfflineRead(
                            UUID.fromString(result.getString(1)),
                            new CardId(UUID.fromString(result.getString(2))),
                            Instant.ofEpochMilli(result.getLong(3))));
                }
                return List.copyOf(reads);
            }
        });
    }

    @Override
    public void reported(List<OfflineRead> reads) {
        database.run(connection -> {
            try (var delete = connection.prepareStatement("delete from offline_read where id = ?")) {
                for (var read : reads) {
                    delete.setString(1, read.id().toString());
                    delete.executeUpdate();
                }
                return reads.size();
            }
        });
    }

    @Override
    public void remember(String name, long value) {
        drawer.put(name, 0, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    @Override
    public OptionalLong recall(String name) {
        var body = drawer.find(name);
        return body.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(ByteBuffer.wrap(body.get()).getLong());
    }

    @Override
    public void close() {
        database.close();
    }

    private void bind(PreparedStatement statement, OutboxEntry entry, String operation, byte[] body)
            throws SQLException {
        statement.setString(1, operation);
        statement.setString(2, entry.card().text());
        statement.setBytes(3, body);
        statement.setString(4, entry.waiting() ? WAITING : REFUSED);
        statement.setString(5, entry.refusal().map(Enum::name).orElse(null));
        statement.setTimestamp(6, Timestamp.from(entry.created()));
        statement.setBytes(7, seal.of(place(entry.request(), entry.card()), body));
        statement.setString(8, entry.request().text());
    }

    private OutboxEntry entry(ResultSet result) throws SQLException {
        var request = new RequestId(UUID.fromString(result.getString(1)));
        var card = new CardId(UUID.fromString(result.getString(2)));
        var body = result.getBytes(3);
        if (!seal.holds(place(request, card), body, result.getBytes(6))) {
            throw new SQLException("seal broken in the outbox", "SEAL");
        }
        return new OutboxEntry(
                request,
                card,
                WriteCodec.unpack(body),
                Optional.ofNullable(result.getString(4)).map(ErrorCode::valueOf),
                result.getTimestamp(5).toInstant());
    }

    private static String place(RequestId request, CardId card) {
        return request.text() + '/' + card.text();
    }
}
