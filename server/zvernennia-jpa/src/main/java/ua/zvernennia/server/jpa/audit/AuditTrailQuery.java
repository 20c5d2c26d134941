package ua.zvernennia.server.jpa.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.server.jpa.Sql;

/**
 * One page of the audit as a statement. Names become ids first, so that the indexes on users, documents and time serve;
 * what is asked by a name that nobody bears finds nothing.
 */
final class AuditTrailQuery {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final String SELECT = """
            select e.id, e.happened_at, coalesce(u.login, '') as login, coalesce(u.display_name, '') as display_name,
                   coalesce(p.title, '') as title, e.origin, e.action, e.document_id, e.details::text as details,
                   d.channel, d.prefix, d.running, d.duplicate,
                   coalesce((e.era, e.xid, e.id) <= (s.last_era, s.last_xid, s.last_id), false) as sealed
              from audit_event e
              left join app_user u on u.id = e.user_id
              left join position p on p.id = e.position_id
              left join document d on d.id = e.document_id
              left join (select last_era, last_xid, last_id from audit_seal order by number desc limit 1) s on true
             where true""";

    private final StringBuilder text = new StringBuilder(SELECT);
    private final List<Object> arguments = new ArrayList<>();
    private final Sql sql;
    private boolean nothing;

    AuditTrailQuery(Sql sql, AuditSearch search, Optional<AuditPlace> after, int limit) {
        this.sql = sql;
        search.from().ifPresent(from -> where("e.happened_at >= ?", from));
        search.until().ifPresent(until -> where("e.happened_at < ?", until));
        after.ifPresent(place -> where("(e.happened_at, e.id) < (?, ?)", place.at(), place.id()));
        if (!search.actions().isEmpty()) {
            where("e.action = any(?)", (Object) search.actions().toArray(String[]::new));
        }
        if (!search.origin().isEmpty()) {
            where("strpos(lower(e.origin), lower(?)) > 0", search.origin());
        }
        who(search.who());
        actsFor(search.actsFor());
        card(search.card());
        text.append(" order by e.happened_at desc, e.id desc limit ?");
        arguments.add(limit);
    }

    /** Whether there is no need to ask. */
    boolean findsNothing() {
        return nothing;
    }

    String text() {
        return text.toString();
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    private void who(String asked) {
        if (!asked.isEmpty()) {
            among("e.user_id = any(?)", ids("""
                    select id from app_user
                     where strpos(login, lower(?)) > 0 or strpos(lower(display_name), lower(?)) > 0""", asked, asked));
        }
    }

    private void actsFor(String asked) {
        if (!asked.isEmpty()) {
            var positions = ids("""
                    select id from position
                     where strpos(lower(title), lower(?)) > 0 or strpos(lower(holder), lower(?)) > 0""", asked, asked);
            nothing |= positions.length == 0;
            var texts = new String[positions.length];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = positions[i].toString();
            }
            where("e.details ->> 'for' = any(?) and e.action <> 'SUBSTITUTION_CHANGED'", (Object) texts);
        }
    }

    private void card(String asked) {
        if (asked.isEmpty()) {
            return;
        }
        if (ID.matcher(asked).matches()) {
            where("e.document_id = ?", UUID.fromString(asked));
            return;
        }
        try {
            var number = RegNumber.parse(asked);
            boolean runningAlone = number.prefix().isEmpty() && number.channel().isEmpty() && number.duplicate() == 0;
            among(
                    "e.document_id = any(?)",
                    runningAlone
                            ? ids("select id from document where running = ?", number.running())
                            : ids("""
                                    select id from document
                                     where running = ? and channel = ? and prefix = ? and duplicate = ?""", number.running(), number.channel(), number.prefix(), number.duplicate()));
        } catch (RegistryException e) {
            nothing = true; // no card has such a number
        }
    }

    private void among(String condition, UUID[] ids) {
        nothing |= ids.length == 0;
        where(condition, (Object) ids);
    }

    private UUID[] ids(String query, Object... values) {
        return sql.list(query, row -> row.getObject("id", UUID.class), values).toArray(UUID[]::new);
    }

    private void where(String condition, Object... values) {
        text.append(" and ").append(condition);
        arguments.addAll(List.of(values));
    }
}
