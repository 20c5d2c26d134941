package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.ui.UserSettings;

/** Filters a user has named, kept in the settings of this workstation: {@code name&anywhere&quick&COLUMN=text…} a line. */
final class SavedFilters {

    /** Setting of the named filters. */
    static final String KEY = "cards.filters";

    private static final String PART = "&";

    private final UserSettings settings;
    private final String key;
    private final Map<String, CardFilter> filters = new LinkedHashMap<>();

    SavedFilters(UserSettings settings, String login) {
        this.settings = requireNonNull(settings, "settings");
        key = UserSettings.of(login, KEY);
        settings.get(key).ifPresent(text -> text.lines().forEach(this::read));
    }

    List<String> names() {
        return List.copyOf(filters.keySet());
    }

    CardFilter filter(String name) {
        return requireNonNull(filters.get(name), name);
    }

    void save(String name, CardFilter filter) {
        filters.put(name.strip(), filter);
        write();
    }

    void remove(String name) {
        filters.remove(name);
        write();
    }

    private void write() {
        var lines = new ArrayList<String>();
        filters.forEach((name, filter) -> lines.add(line(name, filter)));
        settings.put(key, String.join("\n", lines));
    }

    private static String line(String name, CardFilter filter) {
        var parts = new ArrayList<>(
                List.of(coded(name), coded(filter.anywhere()), filter.quick().name()));
        filter.columns().forEach((column, text) -> parts.add(column.name() + '=' + coded(text)));
        return String.join(PART, parts);
    }

    /** A line that another version wrote and this one does not know is left out. */
    private void read(String line) {
        try {
            var parts = List.of(line.split(PART, -1));
            var columns = new EnumMap<CardColumn, String>(CardColumn.class);
            for (var part : parts.subList(3, parts.size())) {
                int at = part.indexOf('=');
                columns.put(CardColumn.valueOf(part.substring(0, at)), plain(part.substring(at + 1)));
            }
            var filter = new CardFilter(plain(parts.get(1)), columns, CardFilter.Quick.valueOf(parts.get(2)));
            filters.put(plain(parts.get(0)), filter);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            System.getLogger(SavedFilters.class.getName())
                    .log(System.Logger.Level.WARNING, "a saved filter is not readable");
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
