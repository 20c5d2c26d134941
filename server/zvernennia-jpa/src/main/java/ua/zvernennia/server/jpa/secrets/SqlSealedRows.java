package ua.zvernennia.server.jpa.secrets;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.secrets.Sealing.Kind;
import ua.zvernennia.server.usecase.secrets.SealedRows;

/** Secret columns of {@code app_user} and {@code user_credential}. */
public final class SqlSealedRows implements SealedRows {

    private static final String USERS = """
        select id, sealed_by, cards_key, outbox_key from app_user
         where sealed_by is distinct from ? order by id limit ? for update skip locked\
        """;

    private static final String FACTORS = """
        select user_id as id, sealed_by, totp_secret from user_credential
         where totp_secret is not null and sealed_by is distinct from ? order by user_id limit ? for update skip locked\
        """;

    private final Sql sql;
    private final Sealing sealing;

    public SqlSealedRows(Sql sql, Sealing sealing) {
        this.sql = requireNonNull(sql, "sql");
        this.sealing = requireNonNull(sealing, "sealing");
    }

    @Override
    public Optional<String> current() {
        return sealing.current();
    }

    @Override
    public void choose(String key) {
        sql.update("""
                 insert into registry_setting (key, value) values (?, ?)
                 on conflict (key) do update set value = excluded.value\
                 """, Sealing.SETTING, key);
    }

    @Override
    public String chooseFirst(String key) {
        sql.update(
                "insert into registry_setting (key, value) values (?, ?) on conflict do nothing", Sealing.SETTING, key);
        return sealing.current().orElseThrow();
    }

    @Override
    public Set<String> inUse() {
        return Set.copyOf(sql.list("""
                select sealed_by from app_user where sealed_by is not null
                union select sealed_by from user_credential where sealed_by is not null\
                """, row -> row.getString("sealed_by")));
    }

    @Override
    public int seal(String key, int limit) {
        var sealed = Optional.of(key);
        int done = 0;
        for (var user : sql.list(USERS, row -> Row.of(row, Kind.CARDS_KEY, Kind.OUTBOX_KEY), key, limit)) {
            sql.update(
                    "update app_user set cards_key = ?, outbox_key = ?, sealed_by = ? where id = ?",
                    anew(sealed, user, 0),
                    anew(sealed, user, 1),
                    key,
                    user.id());
            done++;
        }
        for (var factor : sql.list(FACTORS, row -> Row.of(row, Kind.TOTP_SECRET), key, limit)) {
            sql.update(
                    "update user_credential set totp_secret = ?, sealed_by = ? where user_id = ?",
                    anew(sealed, factor, 0),
                    key,
                    factor.id());
            done++;
        }
        return done;
    }

    private byte[] anew(Optional<String> key, Row row, int which) {
        var secret = row.secrets().get(which);
        var plain = sealing.open(row.sealedBy(), secret.kind(), row.id(), secret.stored());
        return sealing.seal(key, secret.kind(), row.id(), plain);
    }

    /** A row as it is. */
    private record Row(UUID id, String sealedBy, List<Secret> secrets) {

        static Row of(ResultSet row, Kind... kinds) throws SQLException {
            var secrets = new Secret[kinds.length];
            for (int i = 0; i < kinds.length; i++) {
                secrets[i] = new Secret(kinds[i], row.getBytes(kinds[i].column()));
            }
            return new Row(row.getObject("id", UUID.class), row.getString("sealed_by"), List.of(secrets));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one row, is never compared
    private record Secret(Kind kind, byte[] stored) {}
}
