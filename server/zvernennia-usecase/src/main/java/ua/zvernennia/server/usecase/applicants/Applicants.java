package ua.zvernennia.server.usecase.applicants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.people.Earlier;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.people.PersonMerge;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.server.usecase.security.Sight;

/**
 * Applicants seen as people; called inside a transaction. Nobody learns here of a card that he may not see, nor of contacts
 * that are hidden from him: a phone or an address finds only what is seen in full.
 */
public interface Applicants {

    /**
     * People by the beginning of a name, of a phone, or by a part of an address, who wrote last first; out of cards that are
     * seen in full.
     *
     * @param text as typed, at least three characters
     */
    List<PersonHit> find(Sight sight, String text, int limit);

    /** Appeals that are seen of everyone with that name or phone and of those merged with them, newest first. */
    List<Earlier> earlierOf(Sight sight, PersonName name, String phone, int limit);

    /** How many other people sent the same text since a day, as far as their cards are seen. */
    int othersWith(Sight sight, String summary, PersonName name, LocalDate since);

    /** Whether there is an appeal with this key that is seen in full. */
    boolean exists(Sight sight, String key);

    /** Whom a key stands for now: itself, or the one it was merged into. */
    String root(String key);

    /** Merges that hold, the latest first, of people whom both an appeal shows that is seen in full. */
    List<PersonMerge> merges(Sight sight, int limit);

    /** From now on {@code from} is the same person as {@code into}. */
    void merge(UUID id, String from, String into, String reason, String by, Instant at);

    /**
     * Takes a merge back, if an appeal of the one who was merged is seen in full.
     *
     * @return the key that stands for itself again; empty when there is no such merge or it was undone before
     */
    Optional<String> undo(Sight sight, UUID id, String by, Instant at);
}
