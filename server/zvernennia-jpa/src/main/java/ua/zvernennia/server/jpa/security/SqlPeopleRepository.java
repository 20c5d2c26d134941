package ua.zvernennia.server.jpa.security;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.Substitution;
import ua.zvernennia.model.security.UserState;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.secrets.Sealing;
import ua.zvernennia.server.jpa.secrets.Sealing.Kind;
import ua.zvernennia.server.usecase.people.PeopleRepository;
import ua.zvernennia.server.usecase.security.Passwords;

/** Tables {@code app_user}, {@code position} and {@code substitution}. */
public final class SqlPeopleRepository implements PeopleRepository {

    private static final String POSITION =
            "select id, unit_id, title, role, head, user_id, valid_from, valid_to from position";

    private static final String SUBSTITUTION =
            "select id, position_id, substitute_id, valid_from, valid_to, scope, reason from substitution";

    private static final String FIND = """
            select id, login, display_name, state from app_user u
             where login > ? and (strpos(login, lower(?)) > 0 or strpos(lower(display_name), lower(?)) > 0
                   or exists (select 1 from position p
                               where p.user_id = u.id and strpos(lower(p.title), lower(?)) > 0))
             order by login limit ?""";

    private static final int KEY_BYTES = 32;

    private final Sql sql;
    private final Sealing sealing;
    private final Passwords passwords;
    private final SecureRandom random = new SecureRandom();

    public SqlPeopleRepository(Sql sql, Sealing sealing, Passwords passwords) {
        this.sql = requireNonNull(sql, "sql");
        this.sealing = requireNonNull(sealing, "sealing");
        this.passwords = requireNonNull(passwords, "passwords");
    }

    @Override
    public List<Person> find(String text, String afterLogin, int limit) {
        return sql.list(FIND, Row::read, afterLogin, text, text, text, limit).stream()
                .map(this::person)
                .toList();
    }

    @Override
    public Optional<Person> person(String id) {
        return sql.first(
                        "select id, login, display_name, state from app_user where id = ?",
                        Row::read,
                        UUID.fromString(id))
                .map(this::person);
    }

    @Override
    public Optional<Person> byLogin(String login) {
        return sql.first("select id, login, display_name, state from app_user where login = lower(?)", Row::read, login)
                .map(this::person);
    }

    @Override
    public String add(String login, String displayName, UserState state) {
        var id = UUID.randomUUID();
        var key = sealing.key();
        sql.update(
                """
                insert into app_user (id, login, display_name, password_hash, state, cards_key, outbox_key, sealed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?::text)""",
                id,
                login,
                displayName,
                passwords.unmatchable(),
                state.name(),
                sealing.seal(key, Kind.CARDS_KEY, id, key()),
                sealing.seal(key, Kind.OUTBOX_KEY, id, key()),
                key.orElse(null));
        return id.toString();
    }

    @Override
    public void rename(String id, String displayName) {
        sql.update("update app_user set display_name = ? where id = ?", displayName, UUID.fromString(id));
    }

    @Override
    public void setState(String id, UserState state) {
        sql.update("update app_user set state = ? where id = ?", state.name(), UUID.fromString(id));
    }

    @Override
    public Optional<HeldPosition> position(String id) {
        return sql.first(POSITION + " where id = ?", SqlPeopleRepository::position, UUID.fromString(id));
    }

    @Override
    public List<HeldPosition> positions(String unit, String title, LocalDate day) {
        return sql.list(POSITION + " " + """
                 where unit_id = ? and title = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                 order by id""", SqlPeopleRepository::position, UUID.fromString(unit), title, day, day);
    }

    @Override
    public void addPosition(HeldPosition position, String holder) {
        sql.update(
                """
                insert into position (id, unit_id, title, holder, user_id, role, head, valid_from, valid_to)
                values (?, ?, ?, ?, ?::uuid, ?, ?, ?, ?::date)""",
                UUID.fromString(position.id()),
                UUID.fromString(position.unit()),
                position.title(),
                holder,
                position.user().orElse(null),
                position.role().name(),
                position.head(),
                position.validFrom(),
                position.validTo().map(LocalDate::toString).orElse(null));
    }

    @Override
    public void assign(String position, Optional<String> user, String holder) {
        sql.update(
                "update position set user_id = ?::uuid, holder = ? where id = ?",
                user.orElse(null),
                holder,
                UUID.fromString(position));
    }

    @Override
    public void end(String position, LocalDate lastDay) {
        sql.update("update position set valid_to = ? where id = ?", lastDay, UUID.fromString(position));
    }

    @Override
    public boolean unitExists(String id) {
        return sql.first("select 1 from org_unit where id = ?", row -> true, UUID.fromString(id))
                .isPresent();
    }

    @Override
    public Optional<String> unitByCode(String code) {
        return sql.first("select id from org_unit where code = ?", row -> row.getString("id"), code);
    }

    @Override
    public List<Substitution> substitutions(String position) {
        var id = UUID.fromString(position);
        return sql.list(
                SUBSTITUTION + " where position_id = ? or substitute_id = ? order by valid_from desc, id",
                SqlPeopleRepository::substitution,
                id,
                id);
    }

    @Override
    public Optional<Substitution> substitution(String id) {
        return sql.first(SUBSTITUTION + " where id = ?", SqlPeopleRepository::substitution, UUID.fromString(id));
    }

    @Override
    public void addSubstitution(Substitution substitution, String by) {
        sql.update(
                """
                insert into substitution
                    (id, position_id, substitute_id, valid_from, valid_to, scope, reason, created_by)
                values (?, ?, ?, ?, ?::timestamptz, ?, ?, ?)""",
                UUID.fromString(substitution.id()),
                UUID.fromString(substitution.position()),
                UUID.fromString(substitution.substitute()),
                substitution.from(),
                substitution.until().map(Instant::toString).orElse(null),
                substitution.readsOnly() ? "READ" : "ALL",
                substitution.reason(),
                by);
    }

    /** One that has not begun yet never was: it ends the moment after it would have begun. */
    @Override
    public void endSubstitution(String id, Instant at) {
        sql.update("""
                update substitution set valid_to = greatest(?, valid_from + interval '1 microsecond') where id = ?""", at, UUID.fromString(id));
    }

    private Person person(Row row) {
        return new Person(
                row.id(),
                row.login(),
                row.displayName(),
                row.state(),
                sql.list(
                        POSITION + " where user_id = ? order by valid_from desc, id",
                        SqlPeopleRepository::position,
                        UUID.fromString(row.id())));
    }

    private byte[] key() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    static HeldPosition position(ResultSet row) throws SQLException {
        return new HeldPosition(
                row.getString("id"),
                row.getString("unit_id"),
                row.getString("title"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("head"),
                Optional.ofNullable(row.getString("user_id")),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }

    private static Substitution substitution(ResultSet row) throws SQLException {
        return new Substitution(
                row.getString("id"),
                row.getString("position_id"),
                row.getString("substitute_id"),
                Sql.instant(row, "valid_from"),
                Sql.optionalInstant(row, "valid_to"),
                row.getString("scope").equals("READ"),
                row.getString("reason"));
    }

    private record Row(String id, String login, String displayName, UserState state) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("id"),
                    row.getString("login"),
                    row.getString("display_name"),
                    UserState.valueOf(row.getString("state")));
        }
    }
}
