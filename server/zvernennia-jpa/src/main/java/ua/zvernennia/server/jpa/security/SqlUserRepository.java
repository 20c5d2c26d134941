package ua.zvernennia.server.jpa.security;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.secrets.Sealing;
import ua.zvernennia.server.jpa.secrets.Sealing.Kind;
import ua.zvernennia.server.usecase.security.NewUser;
import ua.zvernennia.server.usecase.security.UserAccount;
import ua.zvernennia.server.usecase.security.UserRepository;

/** Tables {@code app_user} and {@code position}. */
public final class SqlUserRepository implements UserRepository {

    private static final String TODAY = "(clock_timestamp() at time zone 'Europe/Kyiv')::date";

    private static final String FIND_ACTIVE = "select " + Users.COLUMNS
            + """
            , u.password_hash, u.cards_key, u.outbox_key, u.sealed_by
              from app_user u
              join position p on p.user_id = u.id
              join org_unit o on o.id = p.unit_id
             where u.login = ? and u.state = 'ACTIVE'
            """
            + " and p.valid_from <= " + TODAY + " and (p.valid_to is null or p.valid_to >= " + TODAY + ")"
            + " order by p.valid_from desc, p.id limit 1";

    private static final String ADD_POSITION = """
            insert into position (id, unit_id, title, holder, user_id, role, head, valid_from)
            values (?, ?, ?, ?, ?, ?, false,
            """ + TODAY + ")";

    private final Sql sql;
    private final Sealing sealing;

    public SqlUserRepository(Sql sql, Sealing sealing) {
        this.sql = requireNonNull(sql, "sql");
        this.sealing = requireNonNull(sealing, "sealing");
    }

    @Override
    public Optional<UserAccount> findActive(String login) {
        return sql.first(FIND_ACTIVE, this::account, login);
    }

    @Override
    public boolean loginExists(String login) {
        return sql.first("select 1 from app_user where login = ?", row -> true, login)
                .isPresent();
    }

    @Override
    public String add(NewUser user, String passwordHash, byte[] cardsKey, byte[] outboxKey) {
        var id = UUID.randomUUID();
        var unit = unitOf(user);
        var key = sealing.key();
        sql.update(
                """
                insert into app_user (id, login, display_name, password_hash, cards_key, outbox_key, sealed_by)
                values (?, ?, ?, ?, ?, ?, ?::text)""",
                id,
                user.login(),
                user.displayName(),
                passwordHash,
                sealing.seal(key, Kind.CARDS_KEY, id, cardsKey),
                sealing.seal(key, Kind.OUTBOX_KEY, id, outboxKey),
                key.orElse(null));
        sql.update(
                ADD_POSITION,
                UUID.randomUUID(),
                unit,
                user.positionTitle(),
                holder(user.displayName()),
                id,
                user.role().name());
        return id.toString();
    }

    private UserAccount account(ResultSet row) throws SQLException {
        var user = Users.read(row);
        var id = UUID.fromString(user.id());
        var sealedBy = row.getString("sealed_by");
        return new UserAccount(
                user,
                row.getString("password_hash"),
                sealing.open(sealedBy, Kind.CARDS_KEY, id, row.getBytes("cards_key")),
                sealing.open(sealedBy, Kind.OUTBOX_KEY, id, row.getBytes("outbox_key")));
    }

    private UUID unitOf(NewUser user) {
        if (user.organisationCode().isPresent()) {
            return sql.first(
                            "select id from org_unit where code = ?",
                            row -> row.getObject("id", UUID.class),
                            user.organisationCode().get())
                    .orElseThrow(() -> new RegistryException(
                            ErrorCode.INVALID_VALUE, "no such organisation", Map.of("field", "organisation")));
        }
        return sql.first(
                        "select id from org_unit where parent_id is null order by code limit 1",
                        row -> row.getObject("id", UUID.class))
                .orElseGet(this::addTopUnit);
    }

    /** The first user of an empty registry must belong somewhere. */
    private UUID addTopUnit() {
        var id = UUID.randomUUID();
        sql.update("""
                insert into org_unit (id, code, name, short_name, parent_id, type)
                values (?, '01', 'Апарат адміністрації', 'Апарат', null, 'APPARATUS')""", id);
        return id;
    }

    /** "Прізвище І. П." when the name has two or three parts; as it is otherwise. */
    private static String holder(String displayName) {
        var parts = displayName.split("\\s+", -1);
        return switch (parts.length) {
            case 2 -> new PersonName(parts[0], parts[1], "").withInitials();
            case 3 -> new PersonName(parts[0], parts[1], parts[2]).withInitials();
            default -> displayName;
        };
    }
}
