package ua.zvernennia.server.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportCondition;
import ua.zvernennia.model.report.ReportInfo;

/**
 * A report as its file says it.
 *
 * @param heading title of the document
 * @param fileName beginning of the file's name
 */
record Definition(ReportInfo info, String heading, String fileName, boolean landscape, Body body) {

    Definition {
        requireNonNull(info, "info");
        requireNonNull(heading, "heading");
        requireNonNull(fileName, "fileName");
        requireNonNull(body, "body");
    }

    /** What is counted or listed. */
    sealed interface Body permits Matrix, Listing {}

    /**
     * Rows × columns, each cell a number of cards: rows and columns are conditions, so that every cell knows its cards.
     *
     * @param where condition on the cards, over the alias {@code c} of {@code report.card}
     */
    record Matrix(String where, List<Section> sections, List<Column> columns, List<Check> checks) implements Body {

        Matrix {
            sections = List.copyOf(sections);
            columns = List.copyOf(columns);
            checks = List.copyOf(checks);
        }

        boolean looksBack() {
            return columns.stream().anyMatch(column -> column.source() instanceof Cards cards && cards.before());
        }
    }

    /**
     * Some rows of a matrix: either items or the values of one or two expressions.
     *
     * @param title a heading row over them; empty for none
     * @param by expressions that cards are grouped by, outermost first; empty for items
     * @param names SQL of (key, title) for values that are shown even without a card, in this order; may be empty
     * @param label SQL aggregate that titles a value which {@code names} does not know; may be empty
     * @param missing title of the value that is empty
     * @param total title of the last row; empty for none
     */
    record Section(
            String title,
            List<Item> items,
            List<String> by,
            String names,
            String label,
            String order,
            String missing,
            String total) {

        Section {
            items = List.copyOf(items);
            by = List.copyOf(by);
        }
    }

    /**
     * One row with a condition of its own.
     *
     * @param applicable false: every cell is «-»
     */
    record Item(String number, String title, int depth, String when, Optional<Measure> measure, boolean applicable) {}

    /** A column; {@code each} makes it many. */
    record Column(String id, List<String> titles, ReportColumn.Kind kind, int width, Source source) {

        Column {
            titles = List.copyOf(titles);
        }
    }

    /** Where the value of a cell comes from. */
    sealed interface Source permits Shown, Cards, Each, Formula, Inapplicable, Value {}

    /** A fact of the row itself. */
    enum Fact {
        NUMBER,
        TITLE,
        KEY,
        ORDINAL
    }

    record Shown(Fact fact) implements Source {}

    /**
     * Measured over cards.
     *
     * @param when condition beside the row's
     * @param before over the same days of the year before
     */
    record Cards(String when, Measure measure, boolean before) implements Source {}

    /** One column of {@link Cards} for every (key, title) that the SQL gives; {@code {key}} in the condition. */
    record Each(String sql, Cards cards) implements Source {}

    /** «-» in every row. */
    record Inapplicable() implements Source {}

    /** Computed from other columns of the row. */
    record Formula(Operation operation, List<String> operands) implements Source {}

    /** How; a base of zero gives «—». */
    enum Operation {
        /** The first less the second. */
        DIFFERENCE,
        /** Change to the second, the earlier, in percent of it. */
        GROWTH,
        /** The first in percent of the second. */
        PERCENT,
        /** In percent of the last row. */
        SHARE,
        SUM
    }

    /** What is counted of the cards. */
    record Measure(Kind kind, String expression) {

        static final Measure COUNT = new Measure(Kind.COUNT, "");

        /** Count of cards, sum or average of an expression. */
        enum Kind {
            COUNT,
            SUM,
            AVERAGE
        }
    }

    /**
     * A control sum over columns, in every row; or over rows, in every column that counts cards.
     *
     * @param parts ids of columns, or numbers of items
     * @param whole the column or row that they must give
     * @param atLeast the parts may give more
     */
    record Check(String title, boolean overRows, List<String> parts, String whole, boolean atLeast) {

        Check {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One row per card, or per row of any SQL.
     *
     * @param sql text key first, then the columns; {@code {cards}} stands for the cards asked for
     * @param cards SQL of the ids behind a row with {@code :key}; empty for none
     * @param total title of the last row; empty for none
     */
    record Listing(String sql, List<Column> columns, String cards, String total) implements Body {

        Listing {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A value of the row's SQL, by position.
     *
     * @param person a name or address: only for whom it may be shown
     * @param summed in the last row
     */
    record Value(boolean person, boolean summed) implements Source {}

    List<PeriodBasis> bases() {
        return info.bases();
    }

    List<ReportCondition> conditions() {
        return info.conditions();
    }
}
