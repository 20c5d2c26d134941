package ua.zvernennia.api;

import java.util.List;
import java.util.UUID;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.people.PersonMerge;
import ua.zvernennia.model.registration.PersonName;

/** People who write, for those who register. Calls block: never from the UI thread; all throw {@code RegistryException}. */
public interface ApplicantSearch {

    /** By the beginning of a name or a phone, or a part of an address; nobody for fewer than three characters. */
    List<PersonHit> find(String text);

    /** @return what {@link #undo} needs */
    UUID merge(String fromKey, String intoKey, String reason);

    void undo(UUID merge);

    /** Who is held for one person now, the latest merge first. */
    List<PersonMerge> merges();

    /** The mark of receipt that fits what the person writes now. */
    MarkProposal proposeMark(PersonName name, String phone, String summary, String question);
}
