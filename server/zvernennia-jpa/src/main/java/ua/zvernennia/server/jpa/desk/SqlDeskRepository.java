package ua.zvernennia.server.jpa.desk;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.desk.OfflineRead;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.desk.DeskRepository;

/** Two rows of {@code registry_setting}, and table {@code offline_read}. */
public final class SqlDeskRepository implements DeskRepository {

    private static final String YEARS = "desk_cached_years";
    private static final String DAYS = "desk_offline_days";

    private static final String NOTE = """
            insert into offline_read (id, user_id, document_id, read_at)
            select ?, ?, d.id, ? from document d where d.id = ?
            on conflict (id) do nothing""";

    private final Sql sql;

    public SqlDeskRepository(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public DeskPolicy policy() {
        return new DeskPolicy(number(YEARS), number(DAYS));
    }

    @Override
    public void save(DeskPolicy policy) {
        set(YEARS, policy.cachedYears());
        set(DAYS, policy.offlineDays());
    }

    @Override
    public boolean note(String userId, OfflineRead read) {
        return sql.update(
                        NOTE,
                        read.id(),
                        UUID.fromString(userId),
                        read.at(),
                        read.card().value())
                == 1;
    }

    private int number(String key) {
        return sql.one(
                "select value::integer as value from registry_setting where key = ?", row -> row.getInt("value"), key);
    }

    private void set(String key, int value) {
        sql.update("update registry_setting set value = ? where key = ?", Integer.toString(value), key);
    }
}
