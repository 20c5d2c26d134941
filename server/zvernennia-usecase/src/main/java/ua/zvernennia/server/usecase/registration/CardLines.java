package ua.zvernennia.server.usecase.registration;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.registration.CardRow;

/** The lines of the card list; called inside a transaction. */
public interface CardLines {

    /** How many there are, about. */
    int count();

    /** The next lines, newest registration first; {@code after} is the last one of the page before. */
    List<CardRow> page(Optional<CardRow> after, int limit);
}
