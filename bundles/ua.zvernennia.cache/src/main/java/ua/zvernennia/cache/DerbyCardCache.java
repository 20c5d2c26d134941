package ua.zvernennia.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.privacy.Anonymous;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/**
 * Cards in Derby as in a box: chunks of some thousand packed rows, and behind them the batches of the feed that came
 * since. Rows of a table would take 14 times the disk and 20 times as long to load.
 *
 * <p>Chunks carry a generation. A fill writes the next one beside the present; the state row tells which is valid, what
 * belongs to it, and where the feed stands. Every piece and the state row are sealed.
 */
final class DerbyCardCache implements CardCache {

    static final List<List<String>> SCHEMA = List.of(
            List.of(
                    "create table state (id int primary key, generation bigint not null, chunks int not null,"
                            + " batches int not null, epoch varchar(64) not null, xid bigint not null, seq bigint not null,"
                            + " seal varchar(32) for bit data not null)",
                    "create table chunk (generation bigint not null, piece int not null, body blob not null,"
                            + " seal varchar(32) for bit data not null, primary key (generation, piece))",
                    "create table batch (generation bigint not null, piece int not null, body blob not null,"
                            + " seal varchar(32) for bit data not null, primary key (generation, piece))"),
            List.of(DerbyDrawer.TABLE));

    private static final System.Logger LOG = System.getLogger(DerbyCardCache.class.getName());
    private static final int CHUNK_ROWS = 4096;
    private static final int CHANGES_MAX = 5000;
    private static final int BATCHES_MAX = 1000;
    private static final int WHOLE_CARDS_MAX = 2000;
    private static final int KEPT_BETWEEN_TRIMS = 50;
    private static final String CARD = "card/";
    private static final String DIRECTORY = "directory";
    private static final String FILTERS = "filters";

    private final Supplier<DerbyDatabase> fresh;
    private final Path folder;
    private final Seal seal;
    private final DerbyDrawer drawer;
    private final List<CardRow> gathered = new ArrayList<>();
    private DerbyDatabase database;
    private Optional<State> state = Optional.empty();
    private State filling = State.NONE;
    private int changes;
    private int keptSinceTrim;

    /**
     * Takes over an open database.
     *
     * @param fresh throws the database away and opens an empty one in its place
     * @param folder of the database
     */
    DerbyCardCache(DerbyDatabase database, Supplier<DerbyDatabase> fresh, Path folder, SecretKey key) {
        this.database = database;
        this.fresh = fresh;
        this.folder = folder;
        seal = new Seal(key);
        drawer = new DerbyDrawer(() -> this.database, seal);
    }

    @Override
    public synchronized Kept load() {
        try {
            return read();
        } catch (RegistryException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.log(System.Logger.Level.WARNING, "card cache unreadable, begun anew", e);
            clear();
            return Kept.NOTHING;
        }
    }

    @Override
    public synchronized void clear() {
        database.close();
        database = fresh.get();
        state = Optional.empty();
        changes = 0;
    }

    @Override
    public synchronized void keep(Card card) {
        drawer.put(CARD + card.id().text(), System.currentTimeMillis(), CardCodec.pack(card));
        if (++keptSinceTrim > KEPT_BETWEEN_TRIMS) {
            keptSinceTrim = 0;
            drawer.keepNewest(CARD, WHOLE_CARDS_MAX);
        }
    }

    @Override
    public synchronized Optional<Card> card(CardId id) {
        return drawer.find(CARD + id.text()).map(CardCodec::unpack);
    }

    @Override
    public synchronized void keep(Directory directory) {
        drawer.put(DIRECTORY, 0, DirectoryCodec.pack(directory));
    }

    @Override
    public synchronized Optional<Directory> directory() {
        return drawer.find(DIRECTORY).map(DirectoryCodec::unpack);
    }

    @Override
    public synchronized void keepFilters(List<SharedFilter> filters) {
        drawer.put(FILTERS, 0, FilterCodec.pack(filters));
    }

    @Override
    public synchronized List<SharedFilter> filters() {
        return drawer.find(FILTERS).map(FilterCodec::unpack).orElse(List.of());
    }

    @Override
    public long size() {
        try (var tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "files of the cache come and go", e);
            return 0;
        }
    }

    @Override
    public synchronized void beginFill(FeedPosition position) {
        gathered.clear();
        filling = new State(state.map(State::generation).orElse(0L) + 1, 0, 0, position);
        long generation = filling.generation();
        database.run(connection -> delete(connection, "chunk", generation));
    }

    @Override
    public synchronized void fill(List<CardRow> rows) {
        gathered.addAll(rows);
        while (gathered.size() >= CHUNK_ROWS) {
            var part = gathered.subList(0, CHUNK_ROWS);
            storeFilling(List.copyOf(part));
            part.clear();
        }
    }

    @Override
    public synchronized void endFill() {
        if (!gathered.isEmpty()) {
            storeFilling(List.copyOf(gathered));
            gathered.clear();
        }
        var next = filling;
        database.run(connection -> {
            store(connection, next);
            return deleteOthers(connection, next.generation());
        });
        state = Optional.of(next);
        changes = 0;
        drawer.keepNewest(CARD, 0); // rights may have changed since they were opened
    }

    @Override
    public synchronized void apply(ChangeBatch batch) {
        var present = state.orElseThrow(() -> new IllegalStateException("no content to apply a batch to"));
        var next = batch.changes().isEmpty()
                ? new State(present.generation(), present.chunks(), present.batches(), batch.position())
                : new State(present.generation(), present.chunks(), present.batches() + 1, batch.position());
        database.run(connection -> {
            if (!batch.changes().isEmpty()) {
                var body = RowCodec.packChanges(batch.changes());
                insert(connection, "batch", present.generation(), present.batches(), body);
            }
            return store(connection, next);
        });
        state = Optional.of(next);
        batch.changes().stream()
                .filter(change -> change.row()
                        .map(row -> row.applicant().startsWith(Anonymous.NAME)) // the kept card knows the person still
                        .orElse(true))
                .forEach(change -> drawer.remove(CARD + change.id().text()));
        changes += batch.changes().size();
    }

    @Override
    public synchronized boolean wantsReplacing() {
        return changes > CHANGES_MAX || state.map(State::batches).orElse(0) > BATCHES_MAX;
    }

    @Override
    public synchronized void replace(FeedPosition position, List<CardRow> rows) {
        long generation = state.map(State::generation).orElse(0L) + 1;
        int chunks = (rows.size() + CHUNK_ROWS - 1) / CHUNK_ROWS;
        var next = new State(generation, chunks, 0, position);
        database.run(connection -> {
            delete(connection, "chunk", generation);
            for (int no = 0; no < chunks; no++) {
                var part = rows.subList(no * CHUNK_ROWS, Math.min((no + 1) * CHUNK_ROWS, rows.size()));
                insert(connection, "chunk", generation, no, RowCodec.packRows(part));
            }
            store(connection, next);
            return deleteOthers(connection, generation);
        });
        state = Optional.of(next);
        changes = 0;
    }

    @Override
    public synchronized void close() {
        database.close();
    }

    private Kept read() {
        return database.run(connection -> {
            state = readState(connection);
            changes = 0;
            if (state.isEmpty()) {
                return Kept.NOTHING;
            }
            var present = state.get();
            deleteOthers(connection, present.generation()); // what an interrupted fill left behind
            var shared = new Unpacker.Shared();
            var rows = new LinkedHashMap<CardId, CardRow>();
            for (var body : bodies(connection, "chunk", present.generation(), present.chunks())) {
                RowCodec.unpackRows(body, shared).forEach(row -> rows.put(row.id(), row));
            }
            var gone = new HashMap<CardId, Long>();
            for (var body : bodies(connection, "batch", present.generation(), present.batches())) {
                var batch = RowCodec.unpackChanges(body, shared);
                changes += batch.size();
                batch.forEach(change -> apply(change, rows, gone));
            }
            return new Kept(List.copyOf(rows.values()), Optional.of(present.position()));
        });
    }

    private static void apply(CardChange change, Map<CardId, CardRow> rows, Map<CardId, Long> gone) {
        var known = rows.get(change.id());
        long revision = known == null ? gone.getOrDefault(change.id(), Long.MIN_VALUE) : known.revision();
        if (change.revision() < revision) {
            return;
        }
        change.row().ifPresentOrElse(row -> rows.put(row.id(), row), () -> {
            rows.remove(change.id());
            gone.put(change.id(), change.revision());
        });
    }

    private void storeFilling(List<CardRow> rows) {
        var present = filling;
        database.run(connection ->
                insert(connection, "chunk", present.generation(), present.chunks(), RowCodec.packRows(rows)));
        filling = new State(present.generation(), present.chunks() + 1, 0, present.position());
    }

    private Optional<State> readState(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select generation, chunks, batches, epoch, xid, seq, seal from state where id = 1")) {
            if (!result.next()) {
                return Optional.empty();
            }
            var found = new State(
                    result.getLong(1),
                    result.getInt(2),
                    result.getInt(3),
                    new FeedPosition(result.getString(4), result.getLong(5), result.getLong(6)));
            prove("state", found.bytes(), result.getBytes(7));
            return Optional.of(found);
        }
    }

    private boolean store(Connection connection, State next) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from state");
        }
        try (var statement = connection.prepareStatement("insert into state values (1, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, next.generation());
            statement.setInt(2, next.chunks());
            statement.setInt(3, next.batches());
            statement.setString(4, next.position().epoch());
            statement.setLong(5, next.position().xid());
            statement.setLong(6, next.position().seq());
            statement.setBytes(7, seal.of("state", next.bytes()));
            statement.executeUpdate();
            return true;
        }
    }

    private boolean insert(Connection connection, String table, long generation, int no, byte[] body)
            throws SQLException {
        try (var statement = connection.prepareStatement("insert into " + table + " values (?, ?, ?, ?)")) {
            statement.setLong(1, generation);
            statement.setInt(2, no);
            statement.setBytes(3, body);
            statement.setBytes(4, seal.of(place(table, generation, no), body));
            statement.executeUpdate();
            return true;
        }
    }

    private List<byte[]> bodies(Connection connection, String table, long generation, int count) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select piece, body, seal from " + table + " where generation = ? order by piece")) {
            statement.setLong(1, generation);
            var bodies = new ArrayList<byte[]>(count);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var body = result.getBytes(2);
                    prove(place(table, generation, result.getInt(1)), body, result.getBytes(3));
                    bodies.add(body);
                }
            }
            if (bodies.size() != count) {
                throw new SQLException(table + ": " + bodies.size() + " pieces (expected: " + count + ')', "SEAL");
            }
            return bodies;
        }
    }

    private void prove(String place, byte[] piece, byte[] found) throws SQLException {
        if (!seal.holds(place, piece, found)) {
            throw new SQLException("seal broken: " + place, "SEAL");
        }
    }

    private static boolean delete(Connection connection, String table, long generation) throws SQLException {
        try (var statement = connection.prepareStatement("delete from " + table + " where generation = ?")) {
            statement.setLong(1, generation);
            return statement.executeUpdate() > 0;
        }
    }

    private static boolean deleteOthers(Connection connection, long generation) throws SQLException {
        for (var table : List.of("chunk", "batch")) {
            try (var statement = connection.prepareStatement("delete from " + table + " where generation <> ?")) {
                statement.setLong(1, generation);
                statement.executeUpdate();
            }
        }
        return true;
    }

    private static String place(String table, long generation, int no) {
        return table + '/' + generation + '/' + no;
    }

    /** Which pieces make up the content, and where the feed stands. */
    private record State(long generation, int chunks, int batches, FeedPosition position) {

        static final State NONE = new State(0, 0, 0, new FeedPosition("", 0, 0));

        byte[] bytes() {
            var epoch = position.epoch().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(32 + epoch.length)
                    .putLong(generation)
                    .putInt(chunks)
                    .putInt(batches)
                    .putLong(position.xid())
                    .putLong(position.seq())
                    .put(epoch)
                    .array();
        }
    }
}
