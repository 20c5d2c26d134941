package ua.zvernennia.server.report;

import static ua.zvernennia.server.report.DefinitionReader.text;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.server.report.Definition.Cards;
import ua.zvernennia.server.report.Definition.Check;
import ua.zvernennia.server.report.Definition.Column;
import ua.zvernennia.server.report.Definition.Each;
import ua.zvernennia.server.report.Definition.Fact;
import ua.zvernennia.server.report.Definition.Formula;
import ua.zvernennia.server.report.Definition.Inapplicable;
import ua.zvernennia.server.report.Definition.Item;
import ua.zvernennia.server.report.Definition.Matrix;
import ua.zvernennia.server.report.Definition.Measure;
import ua.zvernennia.server.report.Definition.Operation;
import ua.zvernennia.server.report.Definition.Section;
import ua.zvernennia.server.report.Definition.Shown;
import ua.zvernennia.server.report.Definition.Source;

/** Reads the {@code matrix} of a definition. */
final class MatrixReader {

    private static final int NUMBER_WIDTH = 9;
    private static final int TEXT_WIDTH = 30;
    private static final int ORDINAL_WIDTH = 5;

    private final String file;
    private final Fragments fragments;

    MatrixReader(String file, Fragments fragments) {
        this.file = file;
        this.fragments = fragments;
    }

    Matrix read(Config config) {
        var matrix = new Matrix(
                sql(config, "where", "true"),
                config.getConfigList("sections").stream().map(this::section).toList(),
                config.getConfigList("columns").stream().map(this::column).toList(),
                config.hasPath("checks")
                        ? config.getConfigList("checks").stream()
                                .map(this::check)
                                .toList()
                        : List.of());
        verify(matrix);
        return matrix;
    }

    private Section section(Config config) {
        var section = new Section(
                text(config, "title"),
                items(config),
                strings(config, "by"),
                sql(config, "names", ""),
                sql(config, "label", ""),
                sql(config, "order", ""),
                config.hasPath("missing") ? config.getString("missing") : "не зазначено",
                text(config, "total"));
        section.by().forEach(expression -> fragments.checked("by", expression));
        if (section.items().isEmpty() == section.by().isEmpty() || section.by().size() > 2) {
            throw wrong("a section has " + section.items().size() + " items and "
                    + section.by().size() + " expressions in by (expected: items, or one or two expressions)");
        }
        return section;
    }

    private List<Item> items(Config config) {
        if (!config.hasPath("items")) {
            return List.of();
        }
        var items = config.getConfigList("items");
        return IntStream.range(0, items.size())
                .mapToObj(i -> item(items.get(i), i + 1))
                .toList();
    }

    private Item item(Config config, int ordinal) {
        return new Item(
                config.hasPath("n") ? config.getString("n") : Integer.toString(ordinal),
                config.getString("title"),
                config.hasPath("depth") ? config.getInt("depth") : 0,
                sql(config, "when", "true"),
                measure(config),
                !config.hasPath("na"));
    }

    private Column column(Config config) {
        var source = source(config);
        return new Column(
                config.getString("id"),
                strings(config, "title"),
                kind(config, source),
                config.hasPath("width") ? config.getInt("width") : width(source),
                source);
    }

    private Source source(Config config) {
        if (config.hasPath("show")) {
            return new Shown(config.getEnum(Fact.class, "show"));
        }
        if (config.hasPath("na")) {
            return new Inapplicable();
        }
        if (config.hasPath("cards")) {
            var cards = new Cards(
                    sql(config, "cards", "true"),
                    measure(config).orElse(Measure.COUNT),
                    config.hasPath("before") && config.getBoolean("before"));
            return config.hasPath("each") ? new Each(sql(config, "each", ""), cards) : cards;
        }
        for (var operation : Operation.values()) {
            var name = operation.name().toLowerCase(Locale.ROOT);
            if (config.hasPath(name)) {
                return new Formula(operation, strings(config, name));
            }
        }
        throw wrong("column " + config.getString("id")
                + " has no source (expected: one of show, na, cards, difference, growth, percent, share, sum)");
    }

    private Optional<Measure> measure(Config config) {
        for (var kind : List.of(Measure.Kind.SUM, Measure.Kind.AVERAGE)) {
            var name = kind == Measure.Kind.SUM ? "sumOf" : "averageOf";
            if (config.hasPath(name)) {
                return Optional.of(new Measure(kind, sql(config, name, "")));
            }
        }
        return Optional.empty();
    }

    private Check check(Config config) {
        boolean overRows = config.hasPath("rows");
        boolean atLeast = config.hasPath("atMost");
        return new Check(
                config.getString("title"),
                overRows,
                strings(config, overRows ? "rows" : "columns"),
                config.getString(atLeast ? "atMost" : "give"),
                atLeast);
    }

    private void verify(Matrix matrix) {
        var ids = matrix.columns().stream().map(Column::id).toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw wrong("two columns have one id: " + ids);
        }
        for (var column : matrix.columns()) {
            if (column.source() instanceof Formula formula) {
                int wanted = formula.operation() == Operation.SHARE ? 1 : 2;
                known(ids, formula.operands(), "column " + column.id());
                if (formula.operation() != Operation.SUM && formula.operands().size() != wanted) {
                    throw wrong("column " + column.id() + " computes from "
                            + formula.operands().size() + " columns (expected: " + wanted + ')');
                }
            }
        }
        var rows = matrix.sections().stream()
                .flatMap(section -> section.items().stream())
                .map(Item::number)
                .collect(Collectors.toSet());
        for (var check : matrix.checks()) {
            var named = new ArrayList<>(check.parts());
            named.add(check.whole());
            known(check.overRows() ? List.copyOf(rows) : ids, named, "check '" + check.title() + '\'');
        }
    }

    private void known(List<String> all, List<String> named, String where) {
        for (var name : named) {
            if (!all.contains(name)) {
                throw wrong(where + " names '" + name + "' (expected: one of " + all + ')');
            }
        }
    }

    static List<String> strings(Config config, String path) {
        if (!config.hasPath(path)) {
            return List.of();
        }
        return config.getValue(path).valueType() == ConfigValueType.LIST
                ? config.getStringList(path)
                : List.of(config.getString(path));
    }

    private static ReportColumn.Kind kind(Config config, Source source) {
        if (config.hasPath("kind")) {
            return config.getEnum(ReportColumn.Kind.class, "kind");
        }
        return switch (source) {
            case Shown shown -> ReportColumn.Kind.TEXT;
            case Formula formula ->
                switch (formula.operation()) {
                    case DIFFERENCE, SUM -> ReportColumn.Kind.NUMBER;
                    case GROWTH, PERCENT, SHARE -> ReportColumn.Kind.PERCENT;
                };
            default -> ReportColumn.Kind.NUMBER;
        };
    }

    private static int width(Source source) {
        if (source instanceof Shown shown) {
            return shown.fact() == Fact.TITLE ? TEXT_WIDTH : ORDINAL_WIDTH;
        }
        return NUMBER_WIDTH;
    }

    private String sql(Config config, String path, String otherwise) {
        return config.hasPath(path) ? fragments.checked(path, config.getString(path)) : otherwise;
    }

    private DefinitionException wrong(String sentence) {
        return new DefinitionException(file, sentence, null);
    }
}
