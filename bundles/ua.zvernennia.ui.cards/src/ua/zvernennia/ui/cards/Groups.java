package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.zvernennia.model.list.CardGroup;

/** A group in the filter and on the screen: its name, its values in words, what a click on a value asks for. */
final class Groups {

    private Groups() {}

    /**
     * A value with its number of cards.
     *
     * @param value as the list has it
     * @param text as people read it
     */
    record Line(String value, String text, int count) {
        Line {
            requireNonNull(value, "value");
            requireNonNull(text, "text");
        }
    }

    static String label(CardGroup group) {
        return group.column().map(CardColumns::label).orElse(Messages.Groups_state);
    }

    /** Most frequent first. */
    static List<Line> lines(CardGroup group, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), text(group, entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(Line::count).reversed().thenComparing(Line::text))
                .toList();
    }

    /** The filter with that value and no other of the group; the empty text asks for cards without a value. */
    static CardFilter with(CardFilter filter, CardGroup group, String value) {
        return group.column()
                .map(column -> filter.with(column, typed(value)))
                .orElseGet(
                        () -> filter.withStates(States.named(value).map(Set::of).orElse(Set.of())));
    }

    /** The filter without what it asks of the group. */
    static CardFilter without(CardFilter filter, CardGroup group) {
        return group.column().map(column -> filter.with(column, "")).orElseGet(() -> filter.withStates(Set.of()));
    }

    private static String text(CardGroup group, String value) {
        if (value.isBlank()) {
            return Messages.Groups_none;
        }
        return group.column().isPresent()
                ? value
                : States.named(value).map(States::text).orElse(value);
    }

    /** As a person would type it over the column. */
    private static String typed(String value) {
        if (value.isBlank()) {
            return ColumnText.EMPTY;
        }
        return value.contains(ColumnText.OR) ? value : value + ColumnText.OR;
    }
}
