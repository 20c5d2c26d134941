package ua.zvernennia.server.jpa.registration;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.model.security.View;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.feed.SightSql;
import ua.zvernennia.server.usecase.registration.CardLinks;
import ua.zvernennia.server.usecase.security.Sight;

/** Table {@code card_link}, and the duplicates of {@code document}. */
public final class SqlCardLinks implements CardLinks {

    private static final String OF = """
            select %s, l.link_kind, l.outward, l.linked_at, l.linked_by, %s as seen
              from (select to_id as other, kind as link_kind, true as outward, linked_at, linked_by
                      from card_link where from_id = ?
                    union all
                    select from_id, kind, false, linked_at, linked_by from card_link where to_id = ?
                    union all
                    select duplicate_of, 'DUPLICATES', true, null, '' from document
                     where id = ? and duplicate_of is not null
                    union all
                    select id, 'DUPLICATES', false, null, '' from document where duplicate_of = ?) l
              join document d on d.id = l.other
            %s where %s
             order by d.registered_on desc, d.running desc, d.duplicate desc, l.link_kind""";

    private static final String EXACTLY = " from card_link where from_id = ? and kind = ? and to_id = ?";

    private final Sql sql;

    public SqlCardLinks(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<CardLink> of(Sight sight, CardId card) {
        var seen = new SightSql(sight);
        var id = card.value();
        var arguments = new ArrayList<>(seen.arguments());
        arguments.addAll(List.of(id, id, id, id));
        arguments.addAll(seen.atLeastArguments());
        return sql.list(
                OF.formatted(CardRows.COLUMNS, seen.view(), CardRows.JOINS, seen.atLeast(View.ANONYMOUS)),
                SqlCardLinks::read,
                arguments.toArray());
    }

    @Override
    public boolean exists(CardId from, LinkKind kind, CardId to) {
        return sql.first("select 1" + EXACTLY, row -> row.getInt(1), from.value(), kind.name(), to.value())
                .isPresent();
    }

    @Override
    public void add(CardId from, LinkKind kind, CardId to, Instant at, String by) {
        sql.update(
                "insert into card_link (from_id, kind, to_id, linked_at, linked_by) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                from.value(),
                kind.name(),
                to.value(),
                at,
                by);
    }

    @Override
    public boolean remove(CardId from, LinkKind kind, CardId to) {
        return sql.update("delete" + EXACTLY, from.value(), kind.name(), to.value()) > 0;
    }

    private static CardLink read(ResultSet row) throws SQLException {
        return new CardLink(
                LinkKind.valueOf(row.getString("link_kind")),
                row.getBoolean("outward"),
                Masking.line(CardRows.read(row), View.values()[row.getInt("seen")]),
                Sql.optionalInstant(row, "linked_at"),
                row.getString("linked_by"));
    }
}
