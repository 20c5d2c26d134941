package ua.zvernennia.server.jpa.importing;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.server.jpa.JpaTransactions;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.registration.CardJson;
import ua.zvernennia.server.jpa.registration.SearchKeys;
import ua.zvernennia.server.usecase.importing.CardFace;
import ua.zvernennia.server.usecase.importing.CardKey;
import ua.zvernennia.server.usecase.importing.ImportedCards;

/** Cards in bulk by plain SQL: 500 at once cost about as much as a handful of entities. */
public final class SqlImportedCards implements ImportedCards {

    private static final String FIND = """
            select d.id, d.journal, d.year, d.kind, d.channel, d.prefix, d.running, d.duplicate, d.registered_on,
                   d.organisation_id, d.control_date, d.reviewer_id, d.region, d.settlement, d.processing_district,
                   d.appeal_district, d.summary, a.surname, a.given_name, a.patronymic,
                   d.citizens > 1 or exists (
                       select 1 from applicant o where o.document_id = d.id and o.ordinal = 1) as several
              from unnest(?::text[], ?::int[], ?::int[], ?::int[]) as k (journal, year, running, duplicate)
              join document d on d.journal = k.journal and d.year = k.year and d.running = k.running
                             and d.duplicate = k.duplicate
              left join applicant a on a.document_id = d.id and a.ordinal = 0""";

    private static final String INSERT_DOCUMENT = """
            insert into document (
                id, revision, kind, state, journal, year, running, duplicate, channel, prefix, registered_on,
                organisation_id, duplicate_of, received_on, citizens, receipt_form, receipt_mark, appeal_kind, subject,
                type, question, region, settlement, processing_district, appeal_district, summary, control_date,
                control_rule, reviewer_id, note, changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?,
                ?::uuid, ?, ?, ?)""";

    private static final String INSERT_APPLICANT = """
            insert into applicant (
                document_id, ordinal, surname, given_name, patronymic, address, phone, email, name_key, phone_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_VERSION = """
            insert into document_version (document_id, revision, recorded_from, changed_by, state, content)
            values (?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String LIFT = """
            insert into number_counter as c (journal, year, last_number) values (?, ?, ?)
            on conflict (journal, year) do update set last_number = greatest(c.last_number, excluded.last_number)""";

    private final JpaTransactions transactions;
    private final Sql sql;

    public SqlImportedCards(JpaTransactions transactions, Sql sql) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public Map<CardKey, CardFace> find(Collection<CardKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<CardKey, CardFace>();
        var journals = keys.stream().map(CardKey::journal).toArray(String[]::new);
        var years = keys.stream().map(CardKey::year).toArray(Integer[]::new);
        var runnings = keys.stream().map(CardKey::running).toArray(Integer[]::new);
        var duplicates = keys.stream().map(CardKey::duplicate).toArray(Integer[]::new);
        sql.list(FIND, SqlImportedCards::entry, journals, years, runnings, duplicates)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    @Override
    public void insert(List<Card> cards) {
        var documents = new Batch(transactions.connection(), INSERT_DOCUMENT);
        var applicants = new Batch(transactions.connection(), INSERT_APPLICANT);
        var versions = new Batch(transactions.connection(), INSERT_VERSION);
        for (var card : cards) {
            documents.add(documentRow(card));
            addApplicants(applicants, card);
            versions.add(
                    card.id().value(),
                    card.revision(),
                    changedAt(card),
                    card.changedBy(),
                    card.state().name(),
                    CardJson.write(card));
        }
        documents.execute();
        applicants.execute();
        versions.execute();
    }

    @Override
    public void liftCounters(Map<Counter, Integer> highest) {
        // Always in the same order, so that two runs cannot wait for each other.
        var sorted = new TreeMap<String, Map.Entry<Counter, Integer>>();
        highest.entrySet()
                .forEach(entry -> sorted.put(
                        entry.getKey().journal() + ' ' + entry.getKey().year(), entry));
        sorted.values()
                .forEach(entry -> sql.update(
                        LIFT, entry.getKey().journal(), entry.getKey().year(), entry.getValue()));
    }

    private static Object[] documentRow(Card card) {
        var registration = card.registration();
        var number = registration.number();
        var content = card.content();
        var codes = content.classification();
        var places = content.whereabouts();
        return new Object[] {
            card.id().value(),
            card.revision(),
            content.kind().name(),
            card.state().name(),
            registration.journal(),
            registration.year(),
            number.running(),
            number.duplicate(),
            number.channel(),
            number.prefix(),
            registration.registeredOn(),
            UUID.fromString(registration.organisation()),
            card.duplicateOf().map(CardId::text).orElse(null),
            content.receivedOn(),
            content.citizens(),
            codes.receiptForm(),
            codes.receiptMark(),
            codes.appealKind(),
            codes.subject(),
            codes.type(),
            codes.question(),
            places.region(),
            places.settlement(),
            orNull(places.processingDistrict()),
            orNull(places.appealDistrict()),
            content.summary(),
            content.controlDate().map(LocalDate::toString).orElse(null),
            content.controlRule(),
            content.reviewer().orElse(null),
            content.note(),
            changedAt(card),
            card.changedBy()
        };
    }

    private static void addApplicants(Batch applicants, Card card) {
        int ordinal = 0;
        for (var applicant : card.content().applicants()) {
            var name = applicant.name();
            applicants.add(
                    card.id().value(),
                    ordinal++,
                    name.surname(),
                    name.givenName(),
                    name.patronymic(),
                    applicant.address(),
                    applicant.phone(),
                    applicant.email(),
                    SearchKeys.ofName(name),
                    SearchKeys.ofPhone(applicant.phone()));
        }
    }

    private static Map.Entry<CardKey, CardFace> entry(ResultSet row) throws SQLException {
        var number = new RegNumber(
                row.getString("channel"), row.getString("prefix"), row.getInt("running"), row.getInt("duplicate"));
        var key = new CardKey(row.getString("journal"), row.getInt("year"), number.running(), number.duplicate());
        var face = new CardFace(
                new CardId(row.getObject("id", UUID.class)),
                DocumentKind.valueOf(row.getString("kind")),
                number,
                row.getObject("registered_on", LocalDate.class),
                row.getString("organisation_id"),
                applicant(row),
                row.getBoolean("several"),
                Optional.ofNullable(row.getObject("control_date", LocalDate.class)),
                Optional.ofNullable(row.getString("reviewer_id")),
                row.getString("region"),
                row.getString("settlement"),
                orEmpty(row.getString("processing_district")),
                orEmpty(row.getString("appeal_district")),
                row.getString("summary"));
        return Map.entry(key, face);
    }

    private static String applicant(ResultSet row) throws SQLException {
        var surname = row.getString("surname");
        return surname == null
                ? ""
                : new PersonName(surname, row.getString("given_name"), row.getString("patronymic")).withInitials();
    }

    private static OffsetDateTime changedAt(Card card) {
        return OffsetDateTime.ofInstant(card.changedAt(), ZoneOffset.UTC);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
