package ua.zvernennia.filter;

import java.util.HashMap;
import java.util.Optional;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.text.KeyboardLayout;

/** A query whose words were typed while the keyboard stood on English. */
final class OtherKeyboard {

    private OtherKeyboard() {}

    /** The query that was meant; empty when no fragment can be read in another way. */
    static Optional<CardQuery> of(CardQuery query) {
        var columns = new HashMap<>(query.columns());
        columns.replaceAll((column, text) -> KeyboardLayout.ukrainian(text).orElse(text));
        var anywhere = KeyboardLayout.ukrainian(query.anywhere()).orElse(query.anywhere());
        return anywhere.equals(query.anywhere()) && columns.equals(query.columns())
                ? Optional.empty()
                : Optional.of(new CardQuery(
                        anywhere, columns, query.overdueOn(), query.sort(), query.matches(), query.terms()));
    }
}
