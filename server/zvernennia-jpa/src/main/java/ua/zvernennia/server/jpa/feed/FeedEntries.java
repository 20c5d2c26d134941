package ua.zvernennia.server.jpa.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.Involvement;
import ua.zvernennia.model.security.ObjectView;
import ua.zvernennia.model.security.Participant;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.registration.CardRows;
import ua.zvernennia.server.usecase.feed.FeedEntry;
import ua.zvernennia.server.usecase.security.Departure;

/** Rows of the log with the lines they belong to. */
final class FeedEntries {

    private static final String NONE = "-";
    private static final ObjectView GONE = new ObjectView(Confidentiality.OFFICIAL_USE, Set.of());

    private FeedEntries() {}

    static FeedEntry read(ResultSet row) throws SQLException {
        boolean gone = row.getString("id") == null;
        return new FeedEntry(
                row.getLong("xid"),
                row.getLong("seq"),
                Sql.instant(row, "made_at"),
                new CardId(row.getObject("document_id", UUID.class)),
                row.getLong(gone ? "entry_revision" : "revision"),
                gone ? Optional.empty() : Optional.of(CardRows.read(row)),
                gone ? GONE : object(row),
                departures(row));
    }

    private static ObjectView object(ResultSet row) throws SQLException {
        var all = new HashSet<Participant>();
        all.add(Participant.unit(Involvement.REGISTRAR, row.getString("organisation_id")));
        if (row.getString("reviewer_unit") != null) {
            all.add(Participant.position(
                    Involvement.REVIEWER, row.getString("reviewer_id"), row.getString("reviewer_unit")));
        }
        for (var text : texts(row, "work")) {
            var parts = text.split(" ", -1);
            all.add(new Participant(
                    Involvement.valueOf(parts[0]),
                    parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(),
                    parts[1]));
        }
        return new ObjectView(Confidentiality.valueOf(row.getString("confidentiality")), all);
    }

    private static List<Departure> departures(ResultSet row) throws SQLException {
        return texts(row, "departed").stream().map(FeedEntries::departure).toList();
    }

    private static Departure departure(String text) {
        var parts = text.split(" ", -1);
        return new Departure(
                parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(),
                Optional.of(parts[1]).filter(unit -> !unit.equals(NONE)),
                parts[0].equals("t"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
