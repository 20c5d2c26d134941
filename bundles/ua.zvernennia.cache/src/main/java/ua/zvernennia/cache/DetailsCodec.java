package ua.zvernennia.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.Correspondent;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.Question;

/** The end of a waiting write from version 2 on: facts of each applicant in their order, then the details of the card. */
final class DetailsCodec {

    private DetailsCodec() {}

    static void pack(CardContent content, Packer packer) {
        content.applicants().forEach(applicant -> pack(applicant.facts(), packer));
        pack(content.details(), packer);
    }

    static void pack(CardDetails details, Packer packer) {
        packer.number(details.questions().size());
        details.questions().forEach(question -> pack(question, packer));
        packer.text(details.result());
        packer.number(details.receivedFrom().isPresent() ? 1 : 0);
        details.receivedFrom().ifPresent(from -> pack(from, packer));
        pack(details.complaintAbout(), packer);
        packer.number(details.guardLifted() ? 1 : 0);
    }

    /** The front with what follows it. */
    static CardContent unpack(CardContent front, Unpacker unpacker) {
        var applicants = new ArrayList<Applicant>();
        for (var one : front.applicants()) {
            applicants.add(new Applicant(one.name(), one.address(), one.phone(), one.email(), unpackFacts(unpacker)));
        }
        return front.withApplicants(applicants).withDetails(unpackDetails(unpacker));
    }

    static CardDetails unpackDetails(Unpacker unpacker) {
        return new CardDetails(
                list(unpacker, () -> unpackQuestion(unpacker)),
                unpacker.text(),
                unpacker.number() == 0 ? Optional.empty() : Optional.of(unpackCorrespondent(unpacker)),
                list(unpacker, unpacker::text),
                unpacker.number() == 1,
                Optional.empty()); // the server keeps it whatever a write says
    }

    static void pack(PersonFacts facts, Packer packer) {
        packer.text(facts.sex());
        packer.number(facts.birthYear().orElse(0));
        pack(facts.furtherPhones(), packer);
        pack(facts.furtherEmails(), packer);
        packer.text(facts.socialState());
        packer.number(facts.categories().size());
        facts.categories().forEach(category -> {
            packer.text(category.code());
            packer.text(category.proof());
        });
        packer.text(facts.privileges());
    }

    static PersonFacts unpackFacts(Unpacker unpacker) {
        return new PersonFacts(
                unpacker.text(),
                Optional.of((int) unpacker.number()).filter(year -> year > 0),
                list(unpacker, unpacker::text),
                list(unpacker, unpacker::text),
                unpacker.text(),
                list(unpacker, () -> new PersonFacts.Category(unpacker.text(), unpacker.text())),
                unpacker.text());
    }

    private static void pack(Question question, Packer packer) {
        packer.text(question.code());
        packer.text(question.text());
        packer.text(question.place());
        packer.text(question.district());
        packer.text(question.executor().orElse(""));
        packer.text(question.result());
    }

    private static Question unpackQuestion(Unpacker unpacker) {
        return new Question(
                unpacker.text(),
                unpacker.text(),
                unpacker.text(),
                unpacker.text(),
                Optional.of(unpacker.text()).filter(id -> !id.isEmpty()),
                unpacker.text());
    }

    private static void pack(Correspondent from, Packer packer) {
        packer.text(from.organisation());
        packer.text(from.number());
        packer.date(from.date());
        packer.number(from.control() ? 1 : 0);
    }

    private static Correspondent unpackCorrespondent(Unpacker unpacker) {
        return new Correspondent(unpacker.text(), unpacker.text(), unpacker.optionalDate(), unpacker.number() == 1);
    }

    private static void pack(List<String> values, Packer packer) {
        packer.number(values.size());
        values.forEach(packer::text);
    }

    private static <T> List<T> list(Unpacker unpacker, Supplier<T> one) {
        int count = unpacker.count();
        var values = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            values.add(one.get());
        }
        return values;
    }
}
