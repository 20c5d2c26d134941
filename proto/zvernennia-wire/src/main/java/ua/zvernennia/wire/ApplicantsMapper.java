package ua.zvernennia.wire;

import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.proto.v1.FoundPerson;
import ua.zvernennia.proto.v1.MergePersonsRequest;
import ua.zvernennia.proto.v1.ProposeMarkRequest;
import ua.zvernennia.proto.v1.ProposeMarkResponse;
import ua.zvernennia.proto.v1.UndoMergeRequest;

/** People who write. */
public final class ApplicantsMapper {

    private static final int REASON_MAX = 500;
    private static final int CODE_MAX = 20;

    private ApplicantsMapper() {}

    public static FoundPerson toProto(PersonHit person) {
        var message = FoundPerson.newBuilder()
                .setKey(person.key())
                .setSurname(person.name().surname())
                .setGivenName(person.name().givenName())
                .setPatronymic(person.name().patronymic())
                .setAddress(person.address())
                .setPhone(person.phone())
                .setEmail(person.email())
                .setAppeals(person.appeals())
                .setLastOn(person.lastOn().toString())
                .setRegion(person.region())
                .setSettlement(person.settlement());
        if (!person.facts().equals(PersonFacts.NONE)) {
            message.setFacts(DetailsMapper.toProto(person.facts()));
        }
        return message.build();
    }

    public static PersonHit fromProto(FoundPerson person) {
        return new PersonHit(
                person.getKey(),
                new PersonName(person.getSurname(), person.getGivenName(), person.getPatronymic()),
                person.getRegion(),
                person.getSettlement(),
                person.getAddress(),
                person.getPhone(),
                person.getEmail(),
                person.hasFacts() ? DetailsMapper.fromProto(person.getFacts()) : PersonFacts.NONE,
                person.getAppeals(),
                Fields.date(person.getLastOn(), "lastOn"));
    }

    public static ProposeMarkResponse toProto(MarkProposal proposal) {
        var message = ProposeMarkResponse.newBuilder().setCode(proposal.code()).setNumber(proposal.number());
        proposal.because().map(CardId::text).ifPresent(message::setBecauseCardId);
        return message.build();
    }

    public static MarkProposal fromProto(ProposeMarkResponse proposal) {
        return new MarkProposal(
                proposal.getCode(),
                proposal.hasBecauseCardId()
                        ? Optional.of(CardMapper.cardId(proposal.getBecauseCardId(), "because"))
                        : Optional.empty(),
                proposal.getNumber());
    }

    public static PersonName name(ProposeMarkRequest request) {
        return new PersonName(request.getSurname(), request.getGivenName(), request.getPatronymic());
    }

    public static String phone(ProposeMarkRequest request) {
        return Fields.text(request.getPhone(), "phone", Applicant.PHONE_MAX);
    }

    public static String summary(ProposeMarkRequest request) {
        return Fields.text(request.getSummary(), "summary", CardContent.SUMMARY_MAX);
    }

    public static String question(ProposeMarkRequest request) {
        return Fields.text(request.getQuestion(), "question", CODE_MAX);
    }

    public static String reason(MergePersonsRequest request) {
        return Fields.text(request.getReason(), "reason", REASON_MAX);
    }

    public static UUID mergeId(UndoMergeRequest request) {
        return UUID.fromString(Fields.uuid(request.getMergeId(), "merge"));
    }
}
