package ua.zvernennia.server.jpa;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.RegistryIdentity;

/** Reads the identity from table {@code registry_setting}. */
public final class SqlRegistryIdentity implements RegistryIdentity {

    private final Sql sql;

    public SqlRegistryIdentity(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public String serverId() {
        return sql.one("select value from registry_setting where key = 'server_id'", row -> row.getString("value"));
    }
}
