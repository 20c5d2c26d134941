package ua.zvernennia.server.usecase.registration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.Letter;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.Correspondent;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.RegNumber;

/**
 * SHA-256 of what a write asks for. Every value goes in with its length, so that no two bodies give the same bytes. The
 * order of fields is part of what is stored: append, never reorder.
 */
final class CanonicalBody {

    private final MessageDigest digest;

    private CanonicalBody() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 64 hexadecimal digits. */
    static String ofRegistration(CardId id, NumberRequest number, CardContent content) {
        var body = new CanonicalBody();
        body.text(id.text());
        body.text(number.channel());
        body.text(number.prefix());
        body.optional(number.duplicateOf().map(CardId::text));
        body.content(content);
        return body.hex();
    }

    /** 64 hexadecimal digits. */
    static String ofUpdate(CardId id, long revision, CardContent content) {
        var body = new CanonicalBody();
        body.text(id.text());
        body.text(Long.toString(revision));
        body.content(content);
        return body.hex();
    }

    /** 64 hexadecimal digits. */
    static String ofAct(CardId id, long revision, CardAct act) {
        var body = new CanonicalBody();
        body.text(id.text());
        body.text(Long.toString(revision));
        body.text(act.kind().name());
        body.text(act.reason());
        body.optional(act.letter().map(Letter::number));
        body.optional(act.letter().map(letter -> letter.date().toString()));
        body.optional(act.letter().map(Letter::addressee));
        body.text(act.consentOf());
        body.optional(act.newControlDate().map(Object::toString));
        body.optional(act.ground().map(Enum::name));
        body.optional(act.number().map(RegNumber::text));
        act.confidentiality().map(Enum::name).ifPresent(body::text); // acts of before keep the hash they had
        return body.hex();
    }

    private void content(CardContent content) {
        text(content.kind().name());
        text(content.receivedOn().toString());
        text(Integer.toString(content.applicants().size()));
        content.applicants().forEach(this::applicant);
        text(Integer.toString(content.citizens()));
        var codes = content.classification();
        text(codes.receiptForm());
        text(codes.receiptMark());
        text(codes.appealKind());
        text(codes.subject());
        text(codes.type());
        text(codes.question());
        var places = content.whereabouts();
        text(places.region());
        text(places.settlement());
        text(places.processingDistrict());
        text(places.appealDistrict());
        text(content.summary());
        optional(content.controlDate().map(Object::toString));
        text(content.controlRule());
        optional(content.reviewer());
        text(content.note());
        // Bodies of cards without more than a front keep the hash they had before there was more.
        for (int i = 0; i < content.applicants().size(); i++) {
            var facts = content.applicants().get(i).facts();
            if (!facts.equals(PersonFacts.NONE)) {
                text("facts of " + i);
                facts(facts);
            }
        }
        if (!content.details().equals(CardDetails.NONE)) {
            text("details");
            details(content.details());
        }
    }

    private void details(CardDetails details) {
        length(details.questions().size());
        details.questions().forEach(question -> {
            text(question.code());
            text(question.text());
            text(question.place());
            text(question.district());
            optional(question.executor());
            text(question.result());
        });
        text(details.result());
        optional(details.receivedFrom().map(Correspondent::organisation));
        optional(details.receivedFrom().map(Correspondent::number));
        optional(details.receivedFrom().flatMap(Correspondent::date).map(Object::toString));
        optional(details.receivedFrom().map(from -> Boolean.toString(from.control())));
        texts(details.complaintAbout());
        text(Boolean.toString(details.guardLifted()));
    }

    private void facts(PersonFacts facts) {
        text(facts.sex());
        optional(facts.birthYear().map(Object::toString));
        texts(facts.furtherPhones());
        texts(facts.furtherEmails());
        text(facts.socialState());
        length(facts.categories().size());
        facts.categories().forEach(category -> {
            text(category.code());
            text(category.proof());
        });
        text(facts.privileges());
    }

    private void texts(List<String> values) {
        length(values.size());
        values.forEach(this::text);
    }

    private void applicant(Applicant applicant) {
        text(applicant.name().surname());
        text(applicant.name().givenName());
        text(applicant.name().patronymic());
        text(applicant.address());
        text(applicant.phone());
        text(applicant.email());
    }

    private void optional(Optional<String> value) {
        length(value.isPresent() ? 1 : 0);
        value.ifPresent(this::text);
    }

    private void text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        length(bytes.length);
        digest.update(bytes);
    }

    private void length(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
