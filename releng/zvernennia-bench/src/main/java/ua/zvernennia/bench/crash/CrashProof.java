package ua.zvernennia.bench.crash;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;

/** Compares what was promised with what is there. */
final class CrashProof {

    private static final String GAPS = """
        select coalesce(max(running), 0) - count(distinct running) from (
            select running from document where journal = 'APPEALS'
            union all
            select running from number_void where journal = 'APPEALS') as given\
        """;

    private static final String DUPLICATE_GAPS = """
        select coalesce(sum(gap), 0) from (
            select max(duplicate) + 1 - count(distinct duplicate) as gap from (
                select year, running, duplicate from document where journal = 'APPEALS'
                union all
                select year, running, duplicate from number_void where journal = 'APPEALS') as given
             group by year, running) as gaps\
        """;

    private static final String UNAUDITED = """
        select count(*) from document d
         where 1 <> (select count(*) from audit_event a where a.document_id = d.id and a.action = 'CARD_REGISTERED')\
        """;

    private static final String UNFOUNDED = """
        select count(*) from audit_event a where a.action = 'CARD_REGISTERED'
           and not exists (select 1 from document d where d.id = a.document_id)\
        """;

    private final LabServer.Database database;

    CrashProof(LabServer.Database database) {
        this.database = requireNonNull(database, "database");
    }

    /** A sentence for each thing that is not as it should be. */
    List<String> of(Map<CardId, Card> acknowledged, List<Map<CardId, Long>> followers) {
        var wrong = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var stored = stored(connection);
            acknowledged.forEach((id, card) -> {
                var there = stored.get(id);
                if (there == null) {
                    wrong.add("acknowledged and not stored: " + id);
                } else if (!there.number().equals(numberOf(card))) {
                    wrong.add("stored with another number: " + id);
                }
            });
            var numbers = new HashSet<String>();
            stored.values().stream()
                    .filter(row -> !numbers.add(row.number()))
                    .forEach(row -> wrong.add("given twice: " + row.number()));
            zero(connection, "gaps in the numbers", GAPS, wrong);
            zero(connection, "gaps in the numbers of duplicates", DUPLICATE_GAPS, wrong);
            zero(connection, "documents without their audit row", UNAUDITED, wrong);
            zero(connection, "audit rows without their document", UNFOUNDED, wrong);
            var revisions = new HashMap<CardId, Long>();
            stored.forEach((id, row) -> revisions.put(id, row.revision()));
            for (var seen : followers) {
                if (!seen.equals(revisions)) {
                    wrong.add("a reader of the feed has " + seen.size() + " cards of " + revisions.size()
                            + ", or other revisions");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
        return wrong;
    }

    /** How many documents there are. */
    long documents() {
        return count("select count(*) from document");
    }

    /** How many numbers are recorded as void. */
    long voids() {
        return count("select count(*) from number_void");
    }

    private long count(String query) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return single(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    private static String numberOf(Card card) {
        var registration = card.registration();
        return registration.year() + "/" + registration.number().running() + '/'
                + registration.number().duplicate();
    }

    private static Map<CardId, Row> stored(Connection connection) throws SQLException {
        var stored = new HashMap<CardId, Row>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, year || '/' || running || '/' || duplicate as number,"
                        + " revision from document")) {
            while (rows.next()) {
                stored.put(
                        new CardId(rows.getObject("id", UUID.class)),
                        new Row(rows.getString("number"), rows.getLong("revision")));
            }
        }
        return stored;
    }

    private static void zero(Connection connection, String what, String query, List<String> wrong) throws SQLException {
        long count = single(connection, query);
        if (count != 0) {
            wrong.add(what + ": " + count);
        }
    }

    private static long single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private record Row(String number, long revision) {}
}
