package ua.zvernennia.server.jpa.registration;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.acts.ActEffect;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.Ground;
import ua.zvernennia.model.acts.Letter;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.registration.CardActs;

/** Table {@code card_act}. */
public final class SqlCardActs implements CardActs {

    private static final String INSERT = """
        insert into card_act (document_id, revision, kind, reason, letter_number, letter_date, addressee, consent_of,
                              ground, former_state, former_control_date, new_control_date, former_number, new_number,
                              late_days, made_at, made_by, position_id, confidentiality)
        values (?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?, ?::date, ?::date, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String SELECT = "select * from card_act where document_id = ? order by revision";

    private final Sql sql;

    public SqlCardActs(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public void record(CardId card, RecordedAct recorded, ActEffect effect, String positionId) {
        var act = recorded.act();
        sql.update(
                INSERT,
                card.value(),
                recorded.revision(),
                act.kind().name(),
                act.reason(),
                act.letter().map(Letter::number).orElse(null),
                act.letter().map(Letter::date).orElse(null),
                act.letter().map(Letter::addressee).orElse(null),
                act.consentOf(),
                act.ground().map(Enum::name).orElse(null),
                recorded.formerState().name(),
                recorded.formerControlDate().orElse(null),
                effect.controlDate().orElse(null),
                recorded.formerNumber(),
                effect.number().text(),
                recorded.lateDays(),
                recorded.madeAt(),
                recorded.madeBy(),
                UUID.fromString(positionId),
                act.confidentiality().map(Enum::name).orElse(null));
    }

    @Override
    public List<RecordedAct> of(CardId card) {
        return sql.list(SELECT, SqlCardActs::read, card.value());
    }

    private static RecordedAct read(ResultSet row) throws SQLException {
        return new RecordedAct(
                act(row),
                row.getLong("revision"),
                CardState.valueOf(row.getString("former_state")),
                date(row, "former_control_date"),
                row.getString("former_number"),
                row.getInt("late_days"),
                Sql.instant(row, "made_at"),
                row.getString("made_by"));
    }

    private static CardAct act(ResultSet row) throws SQLException {
        var kind = ActKind.valueOf(row.getString("kind"));
        return new CardAct(
                kind,
                row.getString("reason"),
                letter(row),
                row.getString("consent_of"),
                kind == ActKind.EXTEND || kind == ActKind.REOPEN ? date(row, "new_control_date") : Optional.empty(),
                Optional.ofNullable(row.getString("ground")).map(Ground::valueOf),
                kind == ActKind.CORRECT_NUMBER
                        ? Optional.of(RegNumber.parse(row.getString("new_number")))
                        : Optional.empty(),
                Optional.ofNullable(row.getString("confidentiality")).map(Confidentiality::valueOf));
    }

    private static Optional<Letter> letter(ResultSet row) throws SQLException {
        var number = row.getString("letter_number");
        return number == null
                ? Optional.empty()
                : Optional.of(
                        new Letter(number, row.getObject("letter_date", LocalDate.class), row.getString("addressee")));
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
