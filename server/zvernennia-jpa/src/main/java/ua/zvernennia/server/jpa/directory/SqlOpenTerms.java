package ua.zvernennia.server.jpa.directory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.directory.AffectedCards.OpenTerm;
import ua.zvernennia.server.usecase.directory.AffectedCards.OpenTerms;

/** Documents under control that are not done. */
public final class SqlOpenTerms implements OpenTerms {

    private static final String OPEN = """
            select id::text as id, channel, prefix, running, duplicate, received_on, control_rule, control_date,
                   organisation_id::text as organisation
              from document
             where control_date is not null and control_rule <> '' and state = any(?)
             order by control_date, id""";

    private final Sql sql;

    public SqlOpenTerms(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<OpenTerm> all() {
        var open = Arrays.stream(CardState.values())
                .filter(state -> !state.isFinal())
                .map(Enum::name)
                .toArray(String[]::new);
        return sql.list(
                OPEN,
                row -> new OpenTerm(
                        row.getString("id"),
                        new RegNumber(
                                        row.getString("channel"),
                                        row.getString("prefix"),
                                        row.getInt("running"),
                                        row.getInt("duplicate"))
                                .text(),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("control_rule"),
                        row.getObject("control_date", LocalDate.class),
                        row.getString("organisation")),
                (Object) open);
    }
}
