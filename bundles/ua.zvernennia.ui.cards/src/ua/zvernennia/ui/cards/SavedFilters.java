package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.zvernennia.ui.UserSettings;

/** Filters a user has named for themselves, kept in the settings of this workstation: name and {@link FilterText} a line. */
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

    /** The filter keeps its place; one that has the new name already is replaced. */
    void rename(String name, String next) {
        var renamed = new LinkedHashMap<String, CardFilter>();
        filters.forEach((each, filter) -> {
            if (each.equals(name)) {
                renamed.put(next.strip(), filter);
            } else if (!each.equals(next.strip())) {
                renamed.put(each, filter);
            }
        });
        filters.clear();
        filters.putAll(renamed);
        write();
    }

    void remove(String name) {
        filters.remove(name);
        write();
    }

    private void write() {
        var lines = new ArrayList<String>();
        filters.forEach((name, filter) -> lines.add(FilterText.coded(name) + PART + FilterText.of(filter)));
        settings.put(key, String.join("\n", lines));
    }

    private void read(String line) {
        int at = line.indexOf(PART);
        if (at > 0) {
            FilterText.parse(line.substring(at + 1))
                    .ifPresent(filter -> filters.put(FilterText.plain(line.substring(0, at)), filter));
        }
    }
}
