package ua.zvernennia.wire;

import java.util.Optional;
import ua.zvernennia.proto.v1.CardDetails;
import ua.zvernennia.proto.v1.Category;
import ua.zvernennia.proto.v1.Correspondent;
import ua.zvernennia.proto.v1.PersonFacts;
import ua.zvernennia.proto.v1.Question;

/** What a card carries beyond its front. Lengths and counts are checked by the records themselves. */
final class DetailsMapper {

    private DetailsMapper() {}

    static CardDetails toProto(ua.zvernennia.model.registration.CardDetails details) {
        var message = CardDetails.newBuilder()
                .setResult(details.result())
                .addAllComplaintAbout(details.complaintAbout())
                .setGuardLifted(details.guardLifted())
                .setConfidentiality(ConfidentialityMapper.toProto(details.confidentiality()));
        details.questions().forEach(question -> message.addQuestions(toProto(question)));
        details.receivedFrom().ifPresent(from -> message.setReceivedFrom(toProto(from)));
        return message.build();
    }

    static ua.zvernennia.model.registration.CardDetails fromProto(CardDetails details) {
        return new ua.zvernennia.model.registration.CardDetails(
                details.getQuestionsList().stream()
                        .map(DetailsMapper::fromProto)
                        .toList(),
                details.getResult(),
                details.hasReceivedFrom() ? Optional.of(fromProto(details.getReceivedFrom())) : Optional.empty(),
                details.getComplaintAboutList().stream()
                        .map(id -> Fields.uuid(id, "complaintAbout"))
                        .toList(),
                details.getGuardLifted(),
                ConfidentialityMapper.fromProto(details.getConfidentiality()));
    }

    static PersonFacts toProto(ua.zvernennia.model.registration.PersonFacts facts) {
        var message = PersonFacts.newBuilder()
                .setSex(facts.sex())
                .addAllFurtherPhones(facts.furtherPhones())
                .addAllFurtherEmails(facts.furtherEmails())
                .setSocialState(facts.socialState())
                .setPrivileges(facts.privileges());
        facts.birthYear().ifPresent(message::setBirthYear);
        facts.categories()
                .forEach(category -> message.addCategories(
                        Category.newBuilder().setCode(category.code()).setProof(category.proof())));
        return message.build();
    }

    static ua.zvernennia.model.registration.PersonFacts fromProto(PersonFacts facts) {
        return new ua.zvernennia.model.registration.PersonFacts(
                facts.getSex(),
                facts.hasBirthYear() ? Optional.of(facts.getBirthYear()) : Optional.empty(),
                facts.getFurtherPhonesList(),
                facts.getFurtherEmailsList(),
                facts.getSocialState(),
                facts.getCategoriesList().stream()
                        .map(category -> new ua.zvernennia.model.registration.PersonFacts.Category(
                                category.getCode(), category.getProof()))
                        .toList(),
                facts.getPrivileges());
    }

    private static Question toProto(ua.zvernennia.model.registration.Question question) {
        var message = Question.newBuilder()
                .setCode(question.code())
                .setText(question.text())
                .setPlace(question.place())
                .setDistrict(question.district())
                .setResult(question.result());
        question.executor().ifPresent(message::setExecutorId);
        return message.build();
    }

    private static ua.zvernennia.model.registration.Question fromProto(Question question) {
        return new ua.zvernennia.model.registration.Question(
                question.getCode(),
                question.getText(),
                question.getPlace(),
                question.getDistrict(),
                question.hasExecutorId()
                        ? Optional.of(Fields.uuid(question.getExecutorId(), "questionExecutor"))
                        : Optional.empty(),
                question.getResult());
    }

    private static Correspondent toProto(ua.zvernennia.model.registration.Correspondent from) {
        var message = Correspondent.newBuilder()
                .setOrganisation(from.organisation())
                .setNumber(from.number())
                .setControl(from.control());
        from.date().ifPresent(day -> message.setDate(day.toString()));
        return message.build();
    }

    private static ua.zvernennia.model.registration.Correspondent fromProto(Correspondent from) {
        return new ua.zvernennia.model.registration.Correspondent(
                from.getOrganisation(),
                from.getNumber(),
                from.hasDate() ? Optional.of(Fields.date(from.getDate(), "correspondentDate")) : Optional.empty(),
                from.getControl());
    }
}
