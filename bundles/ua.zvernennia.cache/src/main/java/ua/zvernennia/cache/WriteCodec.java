package ua.zvernennia.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Whereabouts;

/** Waiting writes as bytes. The first number is the version of the form: old entries must be readable for ever. */
final class WriteCodec {

    /** 2 has facts of applicants and details of the card at the end. */
    private static final int VERSION = 2;

    private static final int FRONT_ONLY = 1;
    private static final int REGISTER = 1;
    private static final int UPDATE = 2;

    private WriteCodec() {}

    static byte[] pack(Write write) {
        var packer = new Packer();
        packer.number(VERSION);
        switch (write) {
            case Write.Register register -> {
                packer.number(REGISTER);
                packer.text(register.number().channel());
                packer.text(register.number().prefix());
                packer.number(register.number().duplicateOf().isPresent() ? 1 : 0);
                register.number().duplicateOf().ifPresent(first -> packer.uuid(first.value()));
            }
            case Write.Update update -> {
                packer.number(UPDATE);
                packer.number(update.revision());
            }
        }
        pack(write.content(), packer);
        DetailsCodec.pack(write.content(), packer);
        return packer.done();
    }

    static Write unpack(byte[] bytes) {
        var unpacker = new Unpacker(bytes, new Unpacker.Shared());
        long version = unpacker.number();
        if (version != VERSION && version != FRONT_ONLY) {
            throw new IllegalStateException("waiting write of version " + version + " (expected: " + VERSION + ')');
        }
        if (unpacker.number() == UPDATE) {
            return new Write.Update(unpacker.number(), unpackContent(unpacker, version));
        }
        var number = new NumberRequest(
                unpacker.text(),
                unpacker.text(),
                unpacker.number() == 0 ? Optional.empty() : Optional.of(new CardId(unpacker.uuid())));
        return new Write.Register(number, unpackContent(unpacker, version));
    }

    private static CardContent unpackContent(Unpacker unpacker, long version) {
        var front = unpackContent(unpacker);
        return version == FRONT_ONLY ? front : DetailsCodec.unpack(front, unpacker);
    }

    static void pack(CardContent content, Packer packer) {
        packer.text(content.kind().name());
        packer.date(content.receivedOn());
        packer.number(content.applicants().size());
        content.applicants().forEach(applicant -> pack(applicant, packer));
        packer.number(content.citizens());
        pack(content.classification(), packer);
        packer.text(content.whereabouts().region());
        packer.text(content.whereabouts().settlement());
        packer.text(content.whereabouts().processingDistrict());
        packer.text(content.whereabouts().appealDistrict());
        packer.text(content.summary());
        packer.date(content.controlDate());
        packer.text(content.controlRule());
        packer.number(content.reviewer().isPresent() ? 1 : 0);
        content.reviewer().ifPresent(packer::text);
        packer.text(content.note());
    }

    static CardContent unpackContent(Unpacker unpacker) {
        return new CardContent(
                DocumentKind.valueOf(unpacker.text()),
                unpacker.date(),
                unpackApplicants(unpacker),
                unpacker.count(),
                unpackClassification(unpacker),
                new Whereabouts(unpacker.text(), unpacker.text(), unpacker.text(), unpacker.text()),
                unpacker.text(),
                unpacker.optionalDate(),
                unpacker.text(),
                unpacker.number() == 0 ? Optional.empty() : Optional.of(unpacker.text()),
                unpacker.text());
    }

    private static void pack(Applicant applicant, Packer packer) {
        packer.text(applicant.name().surname());
        packer.text(applicant.name().givenName());
        packer.text(applicant.name().patronymic());
        packer.text(applicant.address());
        packer.text(applicant.phone());
        packer.text(applicant.email());
    }

    private static List<Applicant> unpackApplicants(Unpacker unpacker) {
        int count = unpacker.count();
        var applicants = new ArrayList<Applicant>(count);
        for (int i = 0; i < count; i++) {
            applicants.add(new Applicant(
                    new PersonName(unpacker.text(), unpacker.text(), unpacker.text()),
                    unpacker.text(),
                    unpacker.text(),
                    unpacker.text()));
        }
        return applicants;
    }

    private static void pack(Classification codes, Packer packer) {
        packer.text(codes.receiptForm());
        packer.text(codes.receiptMark());
        packer.text(codes.appealKind());
        packer.text(codes.subject());
        packer.text(codes.type());
        packer.text(codes.question());
    }

    private static Classification unpackClassification(Unpacker unpacker) {
        return new Classification(
                unpacker.text(), unpacker.text(), unpacker.text(), unpacker.text(), unpacker.text(), unpacker.text());
    }
}
