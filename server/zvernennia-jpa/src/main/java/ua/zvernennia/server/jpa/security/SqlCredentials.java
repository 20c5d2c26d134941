package ua.zvernennia.server.jpa.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.secrets.Sealing;
import ua.zvernennia.server.jpa.secrets.Sealing.Kind;
import ua.zvernennia.server.usecase.security.Credential;
import ua.zvernennia.server.usecase.security.Credentials;

/** Tables {@code user_credential} and {@code recovery_code}, and the hash in {@code app_user}. */
public final class SqlCredentials implements Credentials {

    /** Makes the row when there is none; all else about it has defaults. */
    private static final String ROW = "insert into user_credential (user_id) values (?) on conflict do nothing";

    private final Sql sql;
    private final Sealing sealing;

    public SqlCredentials(Sql sql, Sealing sealing) {
        this.sql = requireNonNull(sql, "sql");
        this.sealing = requireNonNull(sealing, "sealing");
    }

    @Override
    public Credential find(String userId) {
        var id = UUID.fromString(userId);
        return sql.first(
                        """
                        select source, must_change, password_until, totp_secret, totp_confirmed_at, sealed_by
                          from user_credential where user_id = ?\
                        """,
                        row -> new Credential(
                                Credential.Source.valueOf(row.getString("source")),
                                row.getBoolean("must_change"),
                                Sql.optionalInstant(row, "password_until"),
                                Optional.ofNullable(row.getBytes("totp_secret"))
                                        .map(opened(row.getString("sealed_by"), id)),
                                row.getObject("totp_confirmed_at", OffsetDateTime.class) != null),
                        id)
                .orElse(Credential.PLAIN);
    }

    @Override
    public Optional<Person> person(String userId) {
        return sql.first(
                "select login, display_name from app_user where id = ? and state <> 'ARCHIVED'",
                row -> new Person(row.getString("login"), row.getString("display_name")),
                UUID.fromString(userId));
    }

    @Override
    public Optional<String> idOf(String login) {
        return sql.first(
                "select id from app_user where login = ? and state <> 'ARCHIVED'", row -> row.getString("id"), login);
    }

    @Override
    public void setPassword(String userId, String phc, boolean mustChange, Optional<Instant> until) {
        var id = row(userId);
        sql.update("update app_user set password_hash = ? where id = ?", phc, id);
        sql.update("""
                 update user_credential
                    set must_change = ?, password_until = ?::timestamptz, password_changed_at = clock_timestamp()
                  where user_id = ?\
                 """, mustChange, until.map(Instant::toString).orElse(null), id);
    }

    @Override
    public void setSource(String userId, Credential.Source source) {
        sql.update("update user_credential set source = ? where user_id = ?", source.name(), row(userId));
    }

    @Override
    public void beginSecondFactor(String userId, byte[] secret) {
        var id = row(userId);
        var key = sealing.key();
        sql.update("""
                update user_credential
                   set totp_secret = ?, sealed_by = ?::text, totp_step = 0, totp_confirmed_at = null
                 where user_id = ?\
                """, sealing.seal(key, Kind.TOTP_SECRET, id, secret), key.orElse(null), id);
    }

    @Override
    public void confirmSecondFactor(String userId, long step, List<byte[]> recoveryHashes) {
        var id = row(userId);
        sql.update(
                "update user_credential set totp_step = ?, totp_confirmed_at = clock_timestamp() where user_id = ?",
                step,
                id);
        sql.update("delete from recovery_code where user_id = ?", id);
        for (var hash : recoveryHashes) {
            sql.update("insert into recovery_code (user_id, code_hash) values (?, ?)", id, hash);
        }
    }

    @Override
    public boolean useStep(String userId, long step) {
        return sql.update(
                        "update user_credential set totp_step = ? where user_id = ? and totp_step < ?",
                        step,
                        UUID.fromString(userId),
                        step)
                == 1;
    }

    @Override
    public boolean useRecoveryCode(String userId, byte[] hash) {
        return sql.update(
                        "delete from recovery_code where user_id = ? and code_hash = ?", UUID.fromString(userId), hash)
                == 1;
    }

    @Override
    public int recoveryCodes(String userId) {
        return sql.one(
                "select count(*) as n from recovery_code where user_id = ?",
                row -> row.getInt("n"),
                UUID.fromString(userId));
    }

    @Override
    public boolean removeSecondFactor(String userId) {
        var id = UUID.fromString(userId);
        sql.update("delete from recovery_code where user_id = ?", id);
        return sql.update("""
                         update user_credential set totp_secret = null, sealed_by = null, totp_step = 0, totp_confirmed_at = null
                          where user_id = ? and totp_secret is not null\
                         """, id) == 1;
    }

    private UnaryOperator<byte[]> opened(String sealedBy, UUID id) {
        return stored -> sealing.open(sealedBy, Kind.TOTP_SECRET, id, stored);
    }

    private UUID row(String userId) {
        var id = UUID.fromString(userId);
        sql.update(ROW, id);
        return id;
    }
}
