package ua.zvernennia.server.report;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportCondition;
import ua.zvernennia.model.report.ReportGroup;
import ua.zvernennia.model.report.ReportInfo;

/** Reads the HOCON text of one definition; whatever is wrong is said with the name of the file and of the field. */
final class DefinitionReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{1,59}");

    private final String file;
    private final Fragments fragments;

    DefinitionReader(String file) {
        this.file = file;
        this.fragments = new Fragments(file);
    }

    /** @throws DefinitionException with a sentence for whoever wrote the file */
    Definition read(String text) {
        try {
            var config = ConfigFactory.parseString(
                    text, ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF));
            return definition(config.resolve());
        } catch (ConfigException e) {
            throw new DefinitionException(file, e.getMessage(), e);
        }
    }

    private Definition definition(Config config) {
        var id = config.getString("id");
        if (!ID.matcher(id).matches()) {
            throw wrong("id: '" + id + "' (expected: 2 to 60 letters, digits, '-' or '_')");
        }
        var info = new ReportInfo(
                id,
                config.getInt("version"),
                config.getEnum(ReportGroup.class, "group"),
                config.getInt("order"),
                config.getString("title.uk"),
                config.getString("title.en"),
                text(config, "note"),
                enums(config, "period", PeriodBasis.class, List.of(PeriodBasis.REGISTERED)),
                enums(config, "conditions", ReportCondition.class, usualConditions()));
        return new Definition(
                info,
                config.hasPath("heading") ? config.getString("heading") : info.title(),
                config.hasPath("file") ? config.getString("file") : id,
                config.hasPath("landscape") && config.getBoolean("landscape"),
                body(config));
    }

    private Definition.Body body(Config config) {
        var bodies = List.of("matrix", "list", "query").stream()
                .filter(config::hasPath)
                .toList();
        if (bodies.size() != 1) {
            throw wrong("body: " + bodies + " (expected: exactly one of matrix, list, query)");
        }
        return switch (bodies.getFirst()) {
            case "matrix" -> new MatrixReader(file, fragments).read(config.getConfig("matrix"));
            case "list" -> new ListingReader(file, fragments).list(config.getConfig("list"));
            default -> new ListingReader(file, fragments).query(config.getConfig("query"));
        };
    }

    private static List<ReportCondition> usualConditions() {
        return List.copyOf(EnumSet.allOf(ReportCondition.class));
    }

    private <E extends Enum<E>> List<E> enums(Config config, String path, Class<E> type, List<E> otherwise) {
        if (!config.hasPath(path)) {
            return otherwise;
        }
        return config.getStringList(path).stream()
                .map(name -> constant(path, type, name))
                .toList();
    }

    private <E extends Enum<E>> E constant(String path, Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findAny()
                .orElseThrow(() -> wrong(
                        path + ": '" + name + "' (expected: one of " + Arrays.toString(type.getEnumConstants()) + ')'));
    }

    static String text(Config config, String path) {
        return Optional.of(path).filter(config::hasPath).map(config::getString).orElse("");
    }

    private DefinitionException wrong(String sentence) {
        return new DefinitionException(file, sentence, null);
    }
}
