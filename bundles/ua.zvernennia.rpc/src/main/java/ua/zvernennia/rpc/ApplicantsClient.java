package ua.zvernennia.rpc;

import java.util.List;
import java.util.UUID;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.people.PersonMerge;
import ua.zvernennia.model.registration.PersonName;

/** The service of people who write; fails as {@link RegistryClient} does. */
public interface ApplicantsClient {

    List<PersonHit> find(String text);

    UUID merge(String fromKey, String intoKey, String reason);

    void undo(UUID merge);

    List<PersonMerge> merges();

    MarkProposal proposeMark(PersonName name, String phone, String summary, String question);
}
