package ua.zvernennia.bench.load;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.model.registration.CardId;

/** What must hold after a day's work, asked of the database itself; {@code #begin} before it, {@code #of} after it. */
final class Proof {

    /** Sentences that must be true of every tree, each with a query that counts what breaks it. */
    private static final Map<String, String> INVARIANTS = invariants();

    private static final String NUMBERS = """
            select journal || ' ' || year as book, coalesce(max(running), 0) as highest, count(distinct running) as given
              from (select journal, year, running from document union all
                    select journal, year, running from number_void) every
             group by journal, year""";

    private static final String DOCUMENTS = """
            select d.id, d.year || '/' || d.running || '/' || d.duplicate as number, d.revision,
                   coalesce(t.revision, 0) as tree,
                   (select count(distinct s.revision) from execution_step s where s.document_id = d.id) as steps,
                   (select count(*) from audit_event a where a.document_id = d.id and a.action = 'CARD_REGISTERED')
                       as registered,
                   (select count(*) from audit_event a where a.document_id = d.id and a.action = 'TREE_ACT') as audited
              from document d left join execution_tree t on t.document_id = d.id
             where d.id = any (?)""";

    private final LabServer.Database database;
    private Map<String, Numbers> before = Map.of();

    Proof(LabServer.Database database) {
        this.database = requireNonNull(database, "database");
    }

    /** Remembers how far the numbers were. */
    void begin() throws SQLException {
        try (var connection = connect()) {
            before = numbers(connection);
        }
    }

    /** A sentence for each thing that is not as it should be. */
    List<String> of(Ledger ledger, Map<Desk, Map<CardId, Long>> windows) throws SQLException {
        var wrong = new ArrayList<String>();
        try (var connection = connect()) {
            var stored = stored(connection, ledger);
            ledger.cards().forEach((id, card) -> {
                var row = stored.get(id);
                if (row == null) {
                    wrong.add("acknowledged and not stored: " + id);
                    return;
                }
                var registration = card.registration();
                expect(
                        wrong,
                        "number of " + id,
                        registration.year() + "/" + registration.number().running() + '/'
                                + registration.number().duplicate(),
                        row.number());
                expect(wrong, "audit of the registration of " + id, 1L, row.registered());
                long acts = ledger.acts().getOrDefault(id, 0);
                expect(wrong, "revision of the tree of " + id, acts, row.tree());
                expect(wrong, "revision told of " + id, ledger.revisions().getOrDefault(id, 0L), row.tree());
                expect(wrong, "steps of the tree of " + id, acts, row.steps());
                expect(wrong, "audit of the acts on " + id, acts, row.audited());
            });
            windows.forEach((desk, seen) -> missed(desk, seen, ledger, stored, wrong));
            numbers(connection).forEach((book, now) -> gapless(book, now, wrong));
            for (var invariant : INVARIANTS.entrySet()) {
                long broken = count(connection, invariant.getValue());
                if (broken != 0) {
                    wrong.add(invariant.getKey() + ": not so " + broken + " times");
                }
            }
        }
        return wrong;
    }

    /** How many sentences are asked of every tree. */
    static int sentences() {
        return INVARIANTS.size();
    }

    private void gapless(String book, Numbers now, List<String> wrong) {
        var then = before.getOrDefault(book, Numbers.NONE);
        expect(wrong, "numbers given in " + book, now.highest() - then.highest(), now.given() - then.given());
    }

    /** A window of the person who registered it has the card as it is now. */
    private static void missed(
            Desk desk, Map<CardId, Long> seen, Ledger ledger, Map<CardId, Row> stored, List<String> wrong) {
        ledger.desks().forEach((card, login) -> {
            if (login.equals(desk.login())) {
                expect(
                        wrong,
                        "revision in the window of " + login + " of " + card,
                        stored.get(card).revision(),
                        seen.getOrDefault(card, 0L));
            }
        });
    }

    private static void expect(List<String> wrong, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            wrong.add(what + ": " + found + " (expected: " + expected + ')');
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static Map<CardId, Row> stored(Connection connection, Ledger ledger) throws SQLException {
        var rows = new HashMap<CardId, Row>();
        try (var statement = connection.prepareStatement(DOCUMENTS)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            ledger.cards().keySet().stream().map(CardId::value).toArray()));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.put(
                            new CardId(found.getObject("id", UUID.class)),
                            new Row(
                                    found.getString("number"),
                                    found.getLong("revision"),
                                    found.getLong("tree"),
                                    found.getLong("steps"),
                                    found.getLong("registered"),
                                    found.getLong("audited")));
                }
            }
        }
        return rows;
    }

    private static Map<String, Numbers> numbers(Connection connection) throws SQLException {
        var numbers = new HashMap<String, Numbers>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(NUMBERS)) {
            while (rows.next()) {
                numbers.put(rows.getString("book"), new Numbers(rows.getLong("highest"), rows.getLong("given")));
            }
        }
        return numbers;
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, String> invariants() {
        var invariants = new LinkedHashMap<String, String>();
        invariants.put("one person answers for a point of a resolution", """
                select count(*) from (
                    select e.resolution_id, e.point
                      from execution e join resolution r on r.id = e.resolution_id
                     where r.state in ('ACTIVE', 'FULFILLED') and e.role <> 'INFORMATION'
                     group by e.resolution_id, e.point
                    having count(*) filter (where e.role = 'MAIN'
                                              and e.state not in ('DELEGATED', 'REFUSED', 'CANCELLED')) <> 1) broken""");
        invariants.put("an execution is of the document of its resolution", """
                select count(*) from execution e join resolution r on r.id = e.resolution_id
                 where e.document_id <> r.document_id""");
        invariants.put("nothing goes on below what is over", """
                select count(*) from resolution r join execution e on e.id = r.parent_execution_id
                 where r.document_id <> e.document_id
                    or (r.state = 'ACTIVE' and e.state in ('CANCELLED', 'REFUSED', 'ACCEPTED'))""");
        invariants.put("who took over did so in the same document", """
                select count(*) from execution e join execution f on f.id = e.delegated_from_id
                 where e.document_id <> f.document_id or f.state not in ('DELEGATED', 'REFUSED', 'CANCELLED')""");
        invariants.put("an execution came when its resolution was signed, not before", """
                select count(*) from execution e join resolution r on r.id = e.resolution_id
                 where (e.received_at is null) <> (r.signed_at is null)""");
        invariants.put("a fulfilled resolution has nothing open", """
                select count(*) from execution e join resolution r on r.id = e.resolution_id
                 where r.state = 'FULFILLED' and e.role <> 'INFORMATION'
                   and e.state in ('NEW', 'SEEN', 'IN_WORK', 'DONE')""");
        invariants.put("a closed document is off control, lifted by who set it", """
                select count(*) from document d join execution_tree t on t.document_id = d.id
                 where d.state = 'CLOSED' and t.control_setter_id is not null and t.control_lifted_at is null
                    or exists (select 1 from execution_step s
                                where s.document_id = d.id and s.act = 'LIFT_CONTROL'
                                  and coalesce(s.acted_for_id, s.position_id) <> t.control_setter_id)""");
        return invariants;
    }

    private record Row(String number, long revision, long tree, long steps, long registered, long audited) {}

    /**
     * Of one journal and year.
     *
     * @param given different ones, void ones too
     */
    private record Numbers(long highest, long given) {

        static final Numbers NONE = new Numbers(0, 0);
    }
}
