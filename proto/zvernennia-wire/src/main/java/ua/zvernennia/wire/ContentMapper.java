package ua.zvernennia.wire;

import java.util.Optional;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.proto.v1.Applicant;
import ua.zvernennia.proto.v1.CardContent;
import ua.zvernennia.proto.v1.Classification;
import ua.zvernennia.proto.v1.FindPreviousCardsRequest;
import ua.zvernennia.proto.v1.Whereabouts;

/** What people fill in on a card. Lengths and numbers are checked by the records themselves. */
public final class ContentMapper {

    private ContentMapper() {}

    public static CardContent toProto(ua.zvernennia.model.registration.CardContent content) {
        var message = CardContent.newBuilder()
                .setKind(CardMapper.toProto(content.kind()))
                .setReceivedOn(content.receivedOn().toString())
                .setCitizens(content.citizens())
                .setClassification(toProto(content.classification()))
                .setWhereabouts(toProto(content.whereabouts()))
                .setSummary(content.summary())
                .setControlRule(content.controlRule())
                .setNote(content.note());
        content.applicants().forEach(applicant -> message.addApplicants(toProto(applicant)));
        content.controlDate().ifPresent(day -> message.setControlDate(day.toString()));
        content.reviewer().ifPresent(message::setReviewerId);
        if (!content.details().equals(CardDetails.NONE)) {
            message.setDetails(DetailsMapper.toProto(content.details()));
        }
        return message.build();
    }

    public static ua.zvernennia.model.registration.CardContent fromProto(CardContent content) {
        Fields.present(content.hasClassification(), "classification");
        Fields.present(content.hasWhereabouts(), "whereabouts");
        return new ua.zvernennia.model.registration.CardContent(
                CardMapper.fromProto(content.getKind()),
                Fields.date(content.getReceivedOn(), "receivedOn"),
                content.getApplicantsList().stream()
                        .map(ContentMapper::fromProto)
                        .toList(),
                content.getCitizens(),
                fromProto(content.getClassification()),
                fromProto(content.getWhereabouts()),
                content.getSummary(),
                content.hasControlDate()
                        ? Optional.of(Fields.date(content.getControlDate(), "controlDate"))
                        : Optional.empty(),
                content.getControlRule(),
                content.hasReviewerId()
                        ? Optional.of(Fields.uuid(content.getReviewerId(), "reviewer"))
                        : Optional.empty(),
                content.getNote(),
                content.hasDetails() ? DetailsMapper.fromProto(content.getDetails()) : CardDetails.NONE);
    }

    public static PersonName name(FindPreviousCardsRequest request) {
        return new PersonName(request.getSurname(), request.getGivenName(), request.getPatronymic());
    }

    public static String phone(FindPreviousCardsRequest request) {
        return Fields.text(request.getPhone(), "phone", ua.zvernennia.model.registration.Applicant.PHONE_MAX);
    }

    private static Applicant toProto(ua.zvernennia.model.registration.Applicant applicant) {
        var message = Applicant.newBuilder()
                .setSurname(applicant.name().surname())
                .setGivenName(applicant.name().givenName())
                .setPatronymic(applicant.name().patronymic())
                .setAddress(applicant.address())
                .setPhone(applicant.phone())
                .setEmail(applicant.email());
        if (!applicant.facts().equals(PersonFacts.NONE)) {
            message.setFacts(DetailsMapper.toProto(applicant.facts()));
        }
        return message.build();
    }

    private static ua.zvernennia.model.registration.Applicant fromProto(Applicant applicant) {
        return new ua.zvernennia.model.registration.Applicant(
                new PersonName(applicant.getSurname(), applicant.getGivenName(), applicant.getPatronymic()),
                applicant.getAddress(),
                applicant.getPhone(),
                applicant.getEmail(),
                applicant.hasFacts() ? DetailsMapper.fromProto(applicant.getFacts()) : PersonFacts.NONE);
    }

    private static Classification toProto(ua.zvernennia.model.registration.Classification classification) {
        return Classification.newBuilder()
                .setReceiptForm(classification.receiptForm())
                .setReceiptMark(classification.receiptMark())
                .setAppealKind(classification.appealKind())
                .setSubject(classification.subject())
                .setType(classification.type())
                .setQuestion(classification.question())
                .build();
    }

    private static ua.zvernennia.model.registration.Classification fromProto(Classification classification) {
        return new ua.zvernennia.model.registration.Classification(
                classification.getReceiptForm(),
                classification.getReceiptMark(),
                classification.getAppealKind(),
                classification.getSubject(),
                classification.getType(),
                classification.getQuestion());
    }

    private static Whereabouts toProto(ua.zvernennia.model.registration.Whereabouts whereabouts) {
        return Whereabouts.newBuilder()
                .setRegion(whereabouts.region())
                .setSettlement(whereabouts.settlement())
                .setProcessingDistrict(whereabouts.processingDistrict())
                .setAppealDistrict(whereabouts.appealDistrict())
                .build();
    }

    private static ua.zvernennia.model.registration.Whereabouts fromProto(Whereabouts whereabouts) {
        return new ua.zvernennia.model.registration.Whereabouts(
                whereabouts.getRegion(),
                whereabouts.getSettlement(),
                whereabouts.getProcessingDistrict(),
                whereabouts.getAppealDistrict());
    }
}
