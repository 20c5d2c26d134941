package ua.zvernennia.server.usecase.feed;

import java.time.LocalDate;
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
    default int count(Sight sight) {
        return count(sight, Optional.empty());
    }

    /** The same without those that were registered earlier and on which work is over. */
    int count(Sight sight, Optional<LocalDate> from);

    /** The next lines, newest registration first; {@code after} is the last one of the page before. */
    default List<CardRow> page(Sight sight, Optional<CardRow> after, int limit) {
        return page(sight, Optional.empty(), after, limit);
    }

    /** The same without those that were registered earlier than {@code from} and on which work is over. */
    List<CardRow> page(Sight sight, Optional<LocalDate> from, Optional<CardRow> after, int limit);

    /**
     * Cards in whose number, summary or, where it is seen in full, applicant each of the words stands, newest first.
     *
     * @param words at least one, as typed
     * @param before registered earlier; empty for any
     */
    List<CardRow> search(Sight sight, List<String> words, Optional<LocalDate> before, int limit);

    /**
     * Cards of a person by folded name, and by phone where given, newest first.
     *
     * @param name the surname is required; empty parts match any
     */
    List<CardRow> previous(Sight sight, PersonName name, String phone, int limit);

    /** What differs between two sights, by card id: lines gained or shown otherwise, tombstones for lines lost. */
    List<CardChange> difference(Sight before, Sight now, Optional<CardId> after, int limit);
}
