package ua.zvernennia.filter;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.security.Confidentiality;

/** Some rows, column by column, in the order in which they were added. Holds no row: makes one when asked. */
final class Segment {

    /** Day of a card without control date: after every date. */
    static final int NO_DATE = Integer.MAX_VALUE;

    private static final Field[] FIELDS = Field.values();
    private static final Confidentiality[] LEVELS = Confidentiality.values();

    private final long[] idHighs;
    private final long[] idLows;
    private final IdRows ids;
    private final long[] revisions;
    private final DocumentKind[] kinds;
    private final CardState[] states;
    private final byte[] closed;
    private final int[] runnings;
    private final int[] duplicates;
    private final CodeColumn registered;
    private final CodeColumn controls;
    private final CodeColumn[] fields = new CodeColumn[FIELDS.length];
    private final Map<Field, CodeColumn> byField = new EnumMap<>(Field.class);
    private final TextColumn numbers;
    private final IndexedText applicants;
    private final IndexedText summaries;
    private final Lexicons lexicons;

    private Segment(Builder from) {
        lexicons = from.lexicons;
        idHighs = from.idHighs;
        idLows = from.idLows;
        ids = IdRows.of(idHighs, idLows);
        revisions = from.revisions;
        kinds = from.kinds;
        states = from.states;
        closed = from.closed;
        runnings = from.runnings;
        duplicates = from.duplicates;
        registered = CodeColumn.of(from.registered);
        controls = CodeColumn.of(from.controls);
        for (int i = 0; i < FIELDS.length; i++) {
            fields[i] = CodeColumn.of(from.codes[i]);
            byField.put(FIELDS[i], fields[i]);
        }
        numbers = from.numbers.build();
        applicants = new IndexedText(from.applicants.build(), from.lexicons.applicants());
        summaries = new IndexedText(from.summaries.build(), from.lexicons.summaries());
    }

    int size() {
        return idHighs.length;
    }

    Lexicons lexicons() {
        return lexicons;
    }

    boolean lacksIndex() {
        return applicants.lacksIndex() || summaries.lacksIndex();
    }

    void index() {
        applicants.index();
        summaries.index();
    }

    /** The row of a card, or -1. */
    int find(CardId id) {
        return ids.find(id.value().getMostSignificantBits(), id.value().getLeastSignificantBits());
    }

    CardId id(int row) {
        return new CardId(new UUID(idHighs[row], idLows[row]));
    }

    /** Whether the row stands behind the place in natural order. */
    boolean standsBehind(int row, Place place) {
        int byDay = Integer.compare(place.registered(), registered(row));
        if (byDay != 0) {
            return byDay > 0;
        }
        int byNumber = Integer.compare(place.running(), runnings[row]);
        return byNumber == 0 ? place(row).compareTo(place) > 0 : byNumber > 0;
    }

    Place place(int row) {
        return new Place(registered(row), runnings[row], duplicates[row], idHighs[row], idLows[row]);
    }

    long revision(int row) {
        return revisions[row];
    }

    int running(int row) {
        return runnings[row];
    }

    int duplicate(int row) {
        return duplicates[row];
    }

    /** Day since 1970-01-01. */
    int registered(int row) {
        return registered.code(row);
    }

    /** Days of registration, since 1970-01-01. */
    CodeColumn registeredDays() {
        return registered;
    }

    /** Control dates, as {@link #control} has them. */
    CodeColumn controlDays() {
        return controls;
    }

    /** Day since 1970-01-01, or {@link #NO_DATE}. */
    int control(int row) {
        return controls.code(row);
    }

    DocumentKind kind(int row) {
        return kinds[row];
    }

    CardState state(int row) {
        return states[row];
    }

    CodeColumn codes(Field field) {
        return byField.get(field);
    }

    /** Document numbers with Latin look-alikes read as Cyrillic; good for searching only. */
    TextColumn numbers() {
        return numbers;
    }

    /** Texts of {@link CardColumn#APPLICANT} or {@link CardColumn#SUMMARY}. */
    IndexedText texts(CardColumn column) {
        return switch (column) {
            case APPLICANT -> applicants;
            case SUMMARY -> summaries;
            case SEQ_NO,
                    REG_NUMBER,
                    REGISTERED_ON,
                    ORGANISATION,
                    CONTROL_DATE,
                    REVIEWER,
                    REGION,
                    SETTLEMENT,
                    PROCESSING_DISTRICT,
                    APPEAL_DISTRICT ->
                throw new IllegalArgumentException("column: " + column + " (expected: APPLICANT, SUMMARY)");
        };
    }

    CardRow row(int row, Dictionaries dictionaries) {
        return new CardRow(
                id(row),
                revisions[row],
                kind(row),
                state(row),
                new RegNumber(
                        text(Field.CHANNEL, row, dictionaries),
                        text(Field.PREFIX, row, dictionaries),
                        runnings[row],
                        duplicates[row]),
                LocalDate.ofEpochDay(registered(row)),
                applicants.texts().shown(row),
                text(Field.ORGANISATION, row, dictionaries),
                control(row) == NO_DATE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(control(row))),
                text(Field.REVIEWER, row, dictionaries),
                text(Field.REGION, row, dictionaries),
                text(Field.SETTLEMENT, row, dictionaries),
                text(Field.PROCESSING_DISTRICT, row, dictionaries),
                text(Field.APPEAL_DISTRICT, row, dictionaries),
                summaries.texts().shown(row),
                closed[row] == 0 ? Optional.empty() : Optional.of(LEVELS[closed[row] - 1]));
    }

    private String text(Field field, int row, Dictionaries dictionaries) {
        return dictionaries.of(field).value(codes(field).code(row));
    }

    /** Puts a segment together from new rows and from rows of other segments. */
    static final class Builder {

        private final long[] idHighs;
        private final long[] idLows;
        private final long[] revisions;
        private final DocumentKind[] kinds;
        private final CardState[] states;
        /** Ordinal from 1 of how closed a card was made, 0 for not at all. */
        private final byte[] closed;

        private final int[] runnings;
        private final int[] duplicates;
        private final int[] registered;
        private final int[] controls;
        private final int[][] codes;
        private final Lexicons lexicons;
        private final TextColumn.Builder numbers;
        private final TextColumn.Builder applicants;
        private final TextColumn.Builder summaries;
        private int size;

        Builder(int capacity, Lexicons lexicons) {
            this.lexicons = lexicons;
            idHighs = new long[capacity];
            idLows = new long[capacity];
            revisions = new long[capacity];
            kinds = new DocumentKind[capacity];
            states = new CardState[capacity];
            closed = new byte[capacity];
            runnings = new int[capacity];
            duplicates = new int[capacity];
            registered = new int[capacity];
            controls = new int[capacity];
            codes = new int[FIELDS.length][capacity];
            numbers = new TextColumn.Builder(capacity);
            applicants = new TextColumn.Builder(capacity);
            summaries = new TextColumn.Builder(capacity);
        }

        static Segment of(List<CardRow> rows, Dictionaries.Editor dictionaries) {
            var builder = new Builder(rows.size(), dictionaries.lexicons());
            rows.forEach(row -> builder.add(row, dictionaries));
            return builder.build();
        }

        void add(CardRow row, Dictionaries.Editor dictionaries) {
            idHighs[size] = row.id().value().getMostSignificantBits();
            idLows[size] = row.id().value().getLeastSignificantBits();
            revisions[size] = row.revision();
            kinds[size] = row.kind();
            states[size] = row.state();
            closed[size] = (byte) row.confidentiality()
                    .map(level -> level.ordinal() + 1)
                    .orElse(0)
                    .intValue();
            runnings[size] = row.number().running();
            duplicates[size] = row.number().duplicate();
            registered[size] = (int) row.registeredOn().toEpochDay();
            controls[size] =
                    row.controlDate().map(day -> (int) day.toEpochDay()).orElse(NO_DATE);
            for (int i = 0; i < FIELDS.length; i++) {
                codes[i][size] = dictionaries.code(FIELDS[i], row);
            }
            numbers.addCodes(Folding.codes(Folding.wideNumber(row.number().text())));
            applicants.add(row.applicant());
            summaries.add(row.summary());
            size++;
        }

        void add(Segment from, int row) {
            idHighs[size] = from.idHighs[row];
            idLows[size] = from.idLows[row];
            revisions[size] = from.revisions[row];
            kinds[size] = from.kinds[row];
            states[size] = from.states[row];
            closed[size] = from.closed[row];
            runnings[size] = from.runnings[row];
            duplicates[size] = from.duplicates[row];
            registered[size] = from.registered(row);
            controls[size] = from.control(row);
            for (int i = 0; i < FIELDS.length; i++) {
                codes[i][size] = from.fields[i].code(row);
            }
            numbers.add(from.numbers, row);
            applicants.add(from.applicants.texts(), row);
            summaries.add(from.summaries.texts(), row);
            size++;
        }

        /** To be called once, when as many rows were added as the capacity says. */
        Segment build() {
            if (size != idHighs.length) {
                throw new IllegalStateException("rows: " + size + " (expected: " + idHighs.length + ')');
            }
            return new Segment(this);
        }
    }
}
