package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.ui.Texts;

/** Columns and values of lists as people read them: dates, choices, names instead of ids. */
final class DictionaryWords {

    private static final List<String> CHOICES = List.of("type", "unit", "shift", "regime", "working");
    private static final List<String> UNITS = List.of("parent_id", "organisation_id");

    private final Texts texts = Texts.of(Messages.class);
    private final Supplier<Directory> directory;

    DictionaryWords(Supplier<Directory> directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    String name(String dictionary) {
        return texts.get("dictionary." + dictionary);
    }

    String column(String column) {
        return texts.find("column." + column).orElse(column);
    }

    /** Never shown: tells rows apart and nothing else. */
    static boolean hidden(String column) {
        return column.equals("id");
    }

    static boolean isDate(String dictionary, String column) {
        return column.equals("valid_from")
                || column.equals("valid_to")
                || column.equals("day") && !dictionary.equals("holidays");
    }

    /** A value as it is shown. */
    String value(String dictionary, String column, String value) {
        if (value.isEmpty()) {
            return "";
        }
        if (isDate(dictionary, column)) {
            return Days.text(LocalDate.parse(value));
        }
        return choices(column).getOrDefault(value, value);
    }

    /** What a closed column may hold, by what is stored; empty for a column of texts. */
    Map<String, String> choices(String column) {
        var choices = new LinkedHashMap<String, String>();
        if (CHOICES.contains(column)) {
            texts.find("choices." + column).map(all -> all.split(" ")).ifPresent(all -> {
                for (var one : all) {
                    choices.put(one, texts.get("choice." + column + '.' + one));
                }
            });
        } else if (UNITS.contains(column)) {
            choices.put("", texts.get("choice.none." + column));
            directory.get().organisations().stream()
                    .sorted((one, other) -> one.code().compareTo(other.code()))
                    .forEach(unit -> choices.put(unit.id(), name(unit)));
        }
        return choices;
    }

    private static String name(OrgUnit unit) {
        return unit.code() + "  " + unit.shortName();
    }
}
