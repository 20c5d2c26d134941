package ua.zvernennia.server.report;

import static ua.zvernennia.server.report.DefinitionReader.text;

import com.typesafe.config.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.server.report.Definition.Column;
import ua.zvernennia.server.report.Definition.Fact;
import ua.zvernennia.server.report.Definition.Listing;
import ua.zvernennia.server.report.Definition.Shown;
import ua.zvernennia.server.report.Definition.Value;

/** Reads the {@code list} or the {@code query} of a definition: both become SQL that gives a key and the columns. */
final class ListingReader {

    private static final int WIDTH = 14;
    private static final int ORDINAL_WIDTH = 5;

    private final String file;
    private final Fragments fragments;

    ListingReader(String file, Fragments fragments) {
        this.file = file;
        this.fragments = fragments;
    }

    /** One row per card. */
    Listing list(Config config) {
        var values = new ArrayList<String>();
        var columns = new ArrayList<Column>();
        for (var column : config.getConfigList("columns")) {
            columns.add(column(column));
            if (!column.hasPath("show")) {
                values.add(fragments.checked("value", column.getString("value")));
            }
        }
        var sql = "select c.id::text, " + String.join(", ", values) + " from {cards} where ("
                + (config.hasPath("where") ? fragments.checked("where", config.getString("where")) : "true")
                + ") order by " + fragments.checked("order", config.getString("order")) + ", c.id";
        return new Listing(
                sql, columns, "select c.id from report.card c where c.id::text = :key", text(config, "total"));
    }

    /** Any SQL. */
    Listing query(Config config) {
        var columns = config.getConfigList("columns").stream().map(this::column).toList();
        var sql = fragments.checked("sql", config.getString("sql"));
        var cards = config.hasPath("cards") ? fragments.checked("cards", config.getString("cards")) : "";
        verify(columns);
        return new Listing(sql, columns, cards, text(config, "total"));
    }

    private Column column(Config config) {
        boolean ordinal = config.hasPath("show");
        if (ordinal && config.getEnum(Fact.class, "show") != Fact.ORDINAL) {
            throw new DefinitionException(file, "a list shows ORDINAL only", null);
        }
        return new Column(
                config.getString("id"),
                MatrixReader.strings(config, "title"),
                config.hasPath("kind") ? config.getEnum(ReportColumn.Kind.class, "kind") : ReportColumn.Kind.TEXT,
                config.hasPath("width") ? config.getInt("width") : ordinal ? ORDINAL_WIDTH : WIDTH,
                ordinal
                        ? new Shown(Fact.ORDINAL)
                        : new Value(
                                config.hasPath("person") && config.getBoolean("person"),
                                config.hasPath("summed") && config.getBoolean("summed")));
    }

    private void verify(List<Column> columns) {
        var ids = columns.stream().map(Column::id).collect(Collectors.toSet());
        if (ids.size() < columns.size()) {
            throw new DefinitionException(file, "two columns have one id", null);
        }
    }
}
