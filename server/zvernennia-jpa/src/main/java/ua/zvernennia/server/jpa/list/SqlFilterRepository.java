package ua.zvernennia.server.jpa.list;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.list.FilterRepository;

/** Table {@code shared_filter}. */
public final class SqlFilterRepository implements FilterRepository {

    private static final String SELECT = """
            select f.id, f.name, f.content, f.owner_id, u.display_name
              from shared_filter f join app_user u on u.id = f.owner_id
             where f.organisation_id = ?""";

    private static final String SAVE = """
            insert into shared_filter (id, organisation_id, name, content, owner_id) values (?, ?, ?, ?, ?)
            on conflict (id) do update
               set name = excluded.name, content = excluded.content, changed_at = now()
             where shared_filter.owner_id = excluded.owner_id
               and shared_filter.organisation_id = excluded.organisation_id""";

    private final Sql sql;

    public SqlFilterRepository(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<SharedFilter> of(String organisation) {
        return sql.list(SELECT + " order by lower(f.name)", SqlFilterRepository::read, UUID.fromString(organisation));
    }

    @Override
    public Optional<SharedFilter> find(String organisation, UUID id) {
        return sql.first(SELECT + " and f.id = ?", SqlFilterRepository::read, UUID.fromString(organisation), id);
    }

    @Override
    public void lock(String organisation) {
        sql.list("select pg_advisory_xact_lock(hashtextextended(?, 70))", row -> true, "shared_filter/" + organisation);
    }

    @Override
    public boolean save(String organisation, SharedFilter filter) {
        return sql.update(
                        SAVE,
                        filter.id(),
                        UUID.fromString(organisation),
                        filter.name(),
                        filter.content(),
                        UUID.fromString(filter.ownerId()))
                == 1;
    }

    @Override
    public void remove(UUID id) {
        sql.update("delete from shared_filter where id = ?", id);
    }

    private static SharedFilter read(ResultSet row) throws SQLException {
        return new SharedFilter(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("content"),
                row.getString("owner_id"),
                row.getString("display_name"));
    }
}
