package ua.zvernennia.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.PersonName;

/** Nobody has written before but one who did so twice. */
final class FakeApplicants implements ApplicantSearch {

    @Override
    public List<PersonHit> find(String text) {
        return List.of();
    }

    @Override
    public UUID merge(String fromKey, String intoKey, String reason) {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no merges in this test");
    }

    @Override
    public void undo(UUID merge) {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no merges in this test");
    }

    @Override
    public MarkProposal proposeMark(PersonName name, String phone, String summary, String question) {
        return new MarkProposal(MarkProposal.REPEATED, Optional.of(CardId.random()), "Г-7");
    }
}
