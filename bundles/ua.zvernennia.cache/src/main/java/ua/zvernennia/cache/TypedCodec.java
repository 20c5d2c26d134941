package ua.zvernennia.cache;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.desk.TypedCard.TypedApplicant;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Cards that are being typed, as bytes. The first number is the version of the form. */
final class TypedCodec {

    private static final int VERSION = 1;

    private TypedCodec() {}

    static byte[] pack(List<TypedCard> cards) {
        var packer = new Packer();
        packer.number(VERSION);
        packer.number(cards.size());
        cards.forEach(card -> pack(card, packer));
        return packer.done();
    }

    /** Nothing for another version: what is typed lives for a crash, not for years. */
    static List<TypedCard> unpack(byte[] bytes) {
        var unpacker = new Unpacker(bytes, new Unpacker.Shared());
        if (unpacker.number() != VERSION) {
            return List.of();
        }
        int count = unpacker.count();
        var cards = new ArrayList<TypedCard>(count);
        for (int i = 0; i < count; i++) {
            cards.add(unpackCard(unpacker));
        }
        return cards;
    }

    private static void pack(TypedCard card, Packer packer) {
        packer.uuid(card.card().value());
        packer.uuid(card.request().value());
        packer.number(card.revision());
        packer.number(card.at().toEpochMilli());
        packer.number(card.texts().size());
        card.texts().forEach((name, text) -> {
            packer.text(name);
            packer.text(text);
        });
        packer.number(card.applicants().size());
        for (var applicant : card.applicants()) {
            packer.number(applicant.texts().size());
            applicant.texts().forEach(packer::text);
            DetailsCodec.pack(applicant.facts(), packer);
        }
        DetailsCodec.pack(card.details(), packer);
    }

    private static TypedCard unpackCard(Unpacker unpacker) {
        var card = new CardId(unpacker.uuid());
        var request = new RequestId(unpacker.uuid());
        long revision = unpacker.number();
        var at = Instant.ofEpochMilli(unpacker.number());
        var texts = texts(unpacker);
        int count = unpacker.count();
        var applicants = new ArrayList<TypedApplicant>(count);
        for (int i = 0; i < count; i++) {
            applicants.add(new TypedApplicant(list(unpacker), DetailsCodec.unpackFacts(unpacker)));
        }
        return new TypedCard(card, request, revision, texts, applicants, DetailsCodec.unpackDetails(unpacker), at);
    }

    private static Map<String, String> texts(Unpacker unpacker) {
        int count = unpacker.count();
        var texts = new HashMap<String, String>();
        for (int i = 0; i < count; i++) {
            texts.put(unpacker.text(), unpacker.text());
        }
        return texts;
    }

    private static List<String> list(Unpacker unpacker) {
        int count = unpacker.count();
        var values = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            values.add(unpacker.text());
        }
        return values;
    }
}
