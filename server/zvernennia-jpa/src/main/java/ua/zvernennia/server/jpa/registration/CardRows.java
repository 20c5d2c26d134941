package ua.zvernennia.server.jpa.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.security.Confidentiality;

/** The columns of a list line, with names instead of ids; for list, feed and search alike. */
public final class CardRows {

    /** Select list; the aliases are those of {@link #JOINS}. */
    public static final String COLUMNS = """
            d.id, d.revision, d.kind, d.state, d.channel, d.prefix, d.running, d.duplicate, d.registered_on,
            d.control_date, d.confidentiality as set_confidentiality, d.region, d.settlement, left(d.summary, 200) as summary,
            a.surname, a.given_name, a.patronymic,
            d.citizens > 1 or second.ordinal is not null as others,
            u.short_name as organisation, p.holder as reviewer, pd.name as processing_name, ad.name as appeal_name
            """;

    /**
     * What hangs on {@code document d}. Joins all of it, no subquery: PostgreSQL hashes an {@code exists} over the whole
     * table of applicants for every page (90 ms instead of 5 at 200,000 cards).
     */
    public static final String JOINS = """
              left join org_unit u on u.id = d.organisation_id
              left join applicant a on a.document_id = d.id and a.ordinal = 0
              left join applicant second on second.document_id = d.id and second.ordinal = 1
              left join position p on p.id = d.reviewer_id
              left join district pd on pd.code = d.processing_district
              left join district ad on ad.code = d.appeal_district
            """;

    private static final String AND_OTHERS = " та ін.";

    private CardRows() {}

    /** The line in the present row of a result that has {@link #COLUMNS}. */
    public static CardRow read(ResultSet row) throws SQLException {
        return new CardRow(
                new CardId(row.getObject("id", UUID.class)),
                row.getLong("revision"),
                DocumentKind.valueOf(row.getString("kind")),
                CardState.valueOf(row.getString("state")),
                new RegNumber(
                        row.getString("channel"),
                        row.getString("prefix"),
                        row.getInt("running"),
                        row.getInt("duplicate")),
                row.getObject("registered_on", LocalDate.class),
                applicant(row),
                orEmpty(row.getString("organisation")),
                Optional.ofNullable(row.getObject("control_date", LocalDate.class)),
                orEmpty(row.getString("reviewer")),
                row.getString("region"),
                row.getString("settlement"),
                orEmpty(row.getString("processing_name")),
                orEmpty(row.getString("appeal_name")),
                cut(row.getString("summary")),
                Optional.ofNullable(row.getString("set_confidentiality")).map(Confidentiality::valueOf));
    }

    private static String applicant(ResultSet row) throws SQLException {
        var surname = row.getString("surname");
        if (surname == null) {
            return "";
        }
        var name = new PersonName(surname, row.getString("given_name"), row.getString("patronymic")).withInitials();
        return row.getBoolean("others") ? name + AND_OTHERS : name;
    }

    /** PostgreSQL counts code points, Java halves of pairs: a pair is never cut through. */
    private static String cut(String summary) {
        if (summary.length() <= CardRow.SUMMARY_MAX) {
            return summary;
        }
        int end = Character.isHighSurrogate(summary.charAt(CardRow.SUMMARY_MAX - 1))
                ? CardRow.SUMMARY_MAX - 1
                : CardRow.SUMMARY_MAX;
        return summary.substring(0, end);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
