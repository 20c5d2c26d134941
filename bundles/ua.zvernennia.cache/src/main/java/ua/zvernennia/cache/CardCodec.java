package ua.zvernennia.cache;

import java.time.Instant;
import java.util.Optional;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;

/** Whole cards as bytes. */
final class CardCodec {

    private CardCodec() {}

    static byte[] pack(Card card) {
        var packer = new Packer();
        packer.uuid(card.id().value());
        packer.number(card.revision());
        var registration = card.registration();
        packer.text(registration.journal());
        packer.number(registration.year());
        packer.text(registration.number().channel());
        packer.text(registration.number().prefix());
        packer.number(registration.number().running());
        packer.number(registration.number().duplicate());
        packer.date(registration.registeredOn());
        packer.text(registration.organisation());
        packer.text(card.state().name());
        packer.number(card.duplicateOf().isPresent() ? 1 : 0);
        card.duplicateOf().ifPresent(first -> packer.uuid(first.value()));
        packer.number(card.changedAt().toEpochMilli());
        packer.text(card.changedBy());
        WriteCodec.pack(card.content(), packer);
        return packer.done();
    }

    static Card unpack(byte[] bytes) {
        var unpacker = new Unpacker(bytes, new Unpacker.Shared());
        var id = new CardId(unpacker.uuid());
        long revision = unpacker.number();
        var registration = new Registration(
                unpacker.text(),
                unpacker.count(),
                new RegNumber(unpacker.text(), unpacker.text(), unpacker.count(), unpacker.count()),
                unpacker.date(),
                unpacker.text());
        var state = CardState.valueOf(unpacker.text());
        Optional<CardId> first = unpacker.number() == 0 ? Optional.empty() : Optional.of(new CardId(unpacker.uuid()));
        var changedAt = Instant.ofEpochMilli(unpacker.number());
        var changedBy = unpacker.text();
        return new Card(
                id, revision, registration, state, WriteCodec.unpackContent(unpacker), first, changedAt, changedBy);
    }
}
