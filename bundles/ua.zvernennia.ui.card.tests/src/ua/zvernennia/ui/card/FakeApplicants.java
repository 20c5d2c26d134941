package ua.zvernennia.ui.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.people.PersonMerge;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.PersonName;

/** Nobody has written before but those whom the test names, and one who did so twice. */
public final class FakeApplicants implements ApplicantSearch {

    public final List<PersonHit> known = new CopyOnWriteArrayList<>();
    public final List<PersonMerge> merged = new CopyOnWriteArrayList<>();

    @Override
    public List<PersonHit> find(String text) {
        return known.stream()
                .filter(person -> person.name().full().startsWith(text))
                .toList();
    }

    @Override
    public UUID merge(String fromKey, String intoKey, String reason) {
        var id = UUID.randomUUID();
        merged.add(new PersonMerge(id, fromKey, intoKey, reason, "Реєстратор", Instant.EPOCH));
        return id;
    }

    @Override
    public void undo(UUID merge) {
        if (!merged.removeIf(each -> each.id().equals(merge))) {
            throw new RegistryException(ErrorCode.INVALID_VALUE, "no such merge");
        }
    }

    @Override
    public List<PersonMerge> merges() {
        return new ArrayList<>(merged);
    }

    @Override
    public MarkProposal proposeMark(PersonName name, String phone, String summary, String question) {
        return new MarkProposal(MarkProposal.REPEATED, Optional.of(CardId.random()), "Г-7");
    }
}
