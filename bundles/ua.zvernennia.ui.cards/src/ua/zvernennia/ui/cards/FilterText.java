package ua.zvernennia.ui.cards;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.list.CardColumn;

/** A filter as a text to keep or to send to colleagues: {@code anywhere&quick&COLUMN=text…}. */
final class FilterText {

    private static final String PART = "&";

    private FilterText() {}

    static String of(CardFilter filter) {
        var parts =
                new ArrayList<>(List.of(coded(filter.anywhere()), filter.quick().name()));
        filter.columns().forEach((column, text) -> parts.add(column.name() + '=' + coded(text)));
        return String.join(PART, parts);
    }

    /** Empty for a text that another version wrote and this one does not know. */
    static Optional<CardFilter> parse(String text) {
        try {
            var parts = List.of(text.split(PART, -1));
            var columns = new EnumMap<CardColumn, String>(CardColumn.class);
            for (var part : parts.subList(2, parts.size())) {
                int at = part.indexOf('=');
                columns.put(CardColumn.valueOf(part.substring(0, at)), plain(part.substring(at + 1)));
            }
            return Optional.of(new CardFilter(plain(parts.get(0)), columns, CardFilter.Quick.valueOf(parts.get(1))));
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
