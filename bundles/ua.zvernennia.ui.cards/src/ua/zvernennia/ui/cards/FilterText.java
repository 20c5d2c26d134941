package ua.zvernennia.ui.cards;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardState;

/** A filter as a text to keep or to send to colleagues: {@code anywhere&quick&COLUMN=text…&STATE=name…}. */
final class FilterText {

    private static final String PART = "&";
    private static final String STATE = "STATE";

    private FilterText() {}

    static String of(CardFilter filter) {
        var parts =
                new ArrayList<>(List.of(coded(filter.anywhere()), filter.quick().name()));
        filter.columns().forEach((column, text) -> parts.add(column.name() + '=' + coded(text)));
        filter.states().stream().sorted().forEach(state -> parts.add(STATE + '=' + state.name()));
        return String.join(PART, parts);
    }

    /** Empty for a text that another version wrote and this one does not know. */
    static Optional<CardFilter> parse(String text) {
        try {
            var parts = List.of(text.split(PART, -1));
            var columns = new EnumMap<CardColumn, String>(CardColumn.class);
            var states = EnumSet.noneOf(CardState.class);
            for (var part : parts.subList(2, parts.size())) {
                int at = part.indexOf('=');
                var name = part.substring(0, at);
                var value = part.substring(at + 1);
                if (name.equals(STATE)) {
                    states.add(CardState.valueOf(value));
                } else {
                    columns.put(CardColumn.valueOf(name), plain(value));
                }
            }
            return Optional.of(
                    new CardFilter(plain(parts.get(0)), columns, CardFilter.Quick.valueOf(parts.get(1)), states));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            System.getLogger(FilterText.class.getName())
                    .log(System.Logger.Level.WARNING, "a saved filter is not readable");
            return Optional.empty();
        }
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
