package ua.zvernennia.server.jpa.security;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.Involvement;
import ua.zvernennia.model.security.ObjectView;
import ua.zvernennia.model.security.Participant;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.security.Participation;
import ua.zvernennia.server.usecase.security.RightsState;

/** Views {@code work_participant} and {@code document}. */
public final class SqlParticipation implements Participation {

    /** One row at least; a card that is not stored yet has neither. */
    private static final String READ = """
            select (select confidentiality from document where id = ?) as confidentiality,
                   w.participation, w.position_id, w.unit_id
              from (values (1)) as one (row) left join work_participant w on w.document_id = ?""";

    private final Sql sql;

    public SqlParticipation(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public ObjectView of(Card card, RightsState state) {
        var all = new HashSet<Participant>();
        all.add(Participant.unit(Involvement.REGISTRAR, card.registration().organisation()));
        card.content()
                .reviewer()
                .flatMap(id -> Optional.ofNullable(state.posts().get(id)))
                .ifPresent(post -> all.add(Participant.position(Involvement.REVIEWER, post.id(), post.unit())));
        var id = card.id().value();
        var rows = sql.list(READ, Found::read, id, id);
        rows.forEach(row -> row.participant().ifPresent(all::add));
        return new ObjectView(
                rows.getFirst()
                        .confidentiality()
                        .orElseGet(() -> Confidentiality.of(card.content().kind())),
                all);
    }

    private record Found(Optional<Confidentiality> confidentiality, Optional<Participant> participant) {

        static Found read(ResultSet row) throws SQLException {
            var as = row.getString("participation");
            return new Found(
                    Optional.ofNullable(row.getString("confidentiality")).map(Confidentiality::valueOf),
                    as == null
                            ? Optional.empty()
                            : Optional.of(new Participant(
                                    Involvement.valueOf(as),
                                    Optional.ofNullable(row.getString("position_id")),
                                    row.getString("unit_id"))));
        }
    }
}
