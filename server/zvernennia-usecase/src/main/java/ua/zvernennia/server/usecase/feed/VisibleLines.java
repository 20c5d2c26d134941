package ua.zvernennia.server.usecase.feed;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.server.usecase.security.Sight;

/** The lines of the card list that a sight sees, masked as it sees them; called inside a transaction. */
public interface VisibleLines {

    /** How many there are, about. */
    int count(Sight sight);

    /** The next lines, newest registration first; {@code after} is the last one of the page before. */
    List<CardRow> page(Sight sight, Optional<CardRow> after, int limit);

    /**
     * Cards of a person by folded name, and by phone where given, newest first.
     *
     * @param name the surname is required; empty parts match any
     */
    List<CardRow> previous(Sight sight, PersonName name, String phone, int limit);

    /** What differs between two sights, by card id: lines gained or shown otherwise, tombstones for lines lost. */
    List<CardChange> difference(Sight before, Sight now, Optional<CardId> after, int limit);
}
