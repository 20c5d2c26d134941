package ua.zvernennia.server.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportValue;
import ua.zvernennia.server.report.Definition.Column;
import ua.zvernennia.server.report.Definition.Listing;
import ua.zvernennia.server.report.Definition.Shown;
import ua.zvernennia.server.report.Definition.Value;
import ua.zvernennia.server.usecase.report.ReportCell;

/** Runs a {@link Listing}: rows as they come, the sums at the end. */
final class ListingReport {

    /** Longer lists are no documents any more. */
    static final int ROWS_MAX = 200_000;

    private static final String TOTAL_KEY = "";
    private static final String HIDDEN = "***";

    private final Listing listing;
    private final CardScope scope;
    private final boolean persons;
    private final Reading reading;
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private int ordinal;

    /** @param persons whether names and addresses are shown */
    ListingReport(Listing listing, CardScope scope, boolean persons, Reading reading) {
        this.listing = listing;
        this.scope = scope;
        this.persons = persons;
        this.reading = reading;
    }

    List<ReportColumn> columns() {
        return listing.columns().stream()
                .map(column -> new ReportColumn(
                        column.id(),
                        column.titles(),
                        column.kind(),
                        column.width(),
                        !listing.cards().isEmpty()))
                .toList();
    }

    void run(Consumer<ReportRow> sink) throws SQLException {
        reading.each(sql(), row -> {
            ordinal++;
            if (ordinal > ROWS_MAX) {
                throw new RegistryException(
                        ErrorCode.REPORT_TOO_LONG,
                        "more than " + ROWS_MAX + " rows",
                        Map.of("limit", Integer.toString(ROWS_MAX)));
            }
            sink.accept(read(row));
        });
        if (!listing.total().isEmpty()) {
            sink.accept(total());
        }
    }

    List<CardId> cards(ReportCell cell, int limit) throws SQLException {
        if (listing.cards().isEmpty() || cell.row().equals(TOTAL_KEY)) {
            throw new RegistryException(ErrorCode.REPORT_NOT_FOUND, "no cards behind this cell");
        }
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("key", cell.row());
        var ids = expanded(listing.cards(), parameters);
        // Within what the caller may see, whatever the definition says.
        var sql = new BoundSql()
                .add("select x.id from (")
                .append(ids)
                .add(") x (id) limit ")
                .bind(limit);
        return reading.list(sql, found -> new CardId(found.getObject(1, UUID.class)));
    }

    private BoundSql sql() {
        return expanded(listing.sql(), scope.parameters());
    }

    private BoundSql expanded(String text, Map<String, Object> parameters) {
        var sql = new BoundSql();
        var parts = text.split("\\{cards}", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                sql.append(scope.cards("true", false));
            }
            sql.fragment(parts[i], parameters);
        }
        return sql;
    }

    private ReportRow read(ResultSet row) throws SQLException {
        var cells = new ArrayList<ReportValue>(listing.columns().size());
        int place = 2;
        for (var column : listing.columns()) {
            if (column.source() instanceof Shown) {
                cells.add(ReportValue.of(ordinal));
            } else {
                cells.add(value(row, place, column));
                place++;
            }
        }
        return new ReportRow(row.getString(1), ReportRow.Style.NORMAL, 0, cells);
    }

    private ReportValue value(ResultSet row, int place, Column column) throws SQLException {
        var value = (Value) column.source();
        if (value.person() && !persons) {
            return ReportValue.of(HIDDEN);
        }
        return switch (column.kind()) {
            case TEXT -> text(row.getString(place));
            case DATE -> {
                var day = row.getObject(place, LocalDate.class);
                yield day == null ? ReportValue.of("") : new ReportValue.Day(day);
            }
            case NUMBER, PERCENT -> number(row.getBigDecimal(place), value, column);
        };
    }

    private ReportValue number(BigDecimal number, Value value, Column column) {
        if (number == null) {
            return ReportValue.NO_BASE;
        }
        if (value.summed()) {
            sums.merge(column.id(), number, BigDecimal::add);
        }
        return new ReportValue.Number(number);
    }

    private static ReportValue text(String text) {
        return ReportValue.of(text == null ? "" : text);
    }

    private ReportRow total() {
        var cells = new ArrayList<ReportValue>();
        boolean titled = false;
        for (var column : listing.columns()) {
            if (column.source() instanceof Value value && value.summed()) {
                cells.add(new ReportValue.Number(sums.getOrDefault(column.id(), BigDecimal.ZERO)));
            } else if (!titled && column.source() instanceof Value) {
                cells.add(ReportValue.of(listing.total().replace("{n}", Integer.toString(ordinal))));
                titled = true;
            } else {
                cells.add(ReportValue.of(""));
            }
        }
        return new ReportRow(TOTAL_KEY, ReportRow.Style.TOTAL, 0, cells);
    }
}
