package ua.zvernennia.cache;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;

/** Named pieces of content in one table, each sealed with its name. */
final class DerbyDrawer {

    /** For the schema of a database that has one. */
    static final String TABLE = "create table drawer (name varchar(60) primary key, stamp bigint not null,"
            + " body blob not null, seal varchar(32) for bit data not null)";

    private final Supplier<DerbyDatabase> database;
    private final Seal seal;

    DerbyDrawer(Supplier<DerbyDatabase> database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** @param stamp larger for what is kept longer, see {@link #keepNewest} */
    void put(String name, long stamp, byte[] body) {
        database.get().run(connection -> {
            try (var delete = connection.prepareStatement("delete from drawer where name = ?")) {
                delete.setString(1, name);
                delete.executeUpdate();
            }
            try (var insert = connection.prepareStatement("insert into drawer values (?, ?, ?, ?)")) {
                insert.setString(1, name);
                insert.setLong(2, stamp);
                insert.setBytes(3, body);
                insert.setBytes(4, seal.of("drawer/" + name, body));
                return insert.executeUpdate();
            }
        });
    }

    /** What was put under the name; empty also for what does not prove to be ours. */
    Optional<byte[]> find(String name) {
        return database.get().run(connection -> {
            try (var select = connection.prepareStatement("select body, seal from drawer where name = ?")) {
                select.setString(1, name);
                try (var result = select.executeQuery()) {
                    if (!result.next()) {
                        return Optional.empty();
                    }
                    var body = result.getBytes(1);
                    return seal.holds("drawer/" + name, body, result.getBytes(2))
                            ? Optional.of(body)
                            : Optional.empty();
                }
            }
        });
    }

    void remove(String name) {
        database.get().run(connection -> {
            try (var delete = connection.prepareStatement("delete from drawer where name = ?")) {
                delete.setString(1, name);
                return delete.executeUpdate();
            }
        });
    }

    /** Removes all pieces whose names begin so, but for the newest ones. */
    void keepNewest(String prefix, int count) {
        database.get().run(connection -> {
            var old = new ArrayList<String>();
            try (var select = connection.prepareStatement(
                    "select name from drawer where name like ? order by stamp desc offset ? rows")) {
                select.setString(1, prefix + '%');
                select.setInt(2, count);
                try (var result = select.executeQuery()) {
                    while (result.next()) {
                        old.add(result.getString(1));
                    }
                }
            }
            try (var delete = connection.prepareStatement("delete from drawer where name = ?")) {
                for (var name : old) {
                    delete.setString(1, name);
                    delete.executeUpdate();
                }
            }
            return old.size();
        });
    }
}
