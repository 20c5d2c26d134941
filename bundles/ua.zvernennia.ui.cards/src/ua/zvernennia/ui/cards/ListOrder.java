package ua.zvernennia.ui.cards;

import java.util.List;
import java.util.stream.Collectors;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardSort;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Viewport;

/** The order that the heads of a list's columns were clicked into, for the query and for the reader. */
record ListOrder(Viewport<CardRow> list) {

    List<CardSort> sort() {
        return list.layout().sort().stream()
                .map(sort -> new CardSort(CardColumn.valueOf(sort.id()), sort.descending()))
                .toList();
    }

    /** In words; empty for the natural order. */
    String words() {
        return list.layout().sort().stream()
                .map(sort -> list.label(sort.id()) + (sort.descending() ? " ▾" : " ▴"))
                .collect(Collectors.joining(", "));
    }
}
