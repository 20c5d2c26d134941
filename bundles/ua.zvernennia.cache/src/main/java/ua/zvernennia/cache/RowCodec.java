package ua.zvernennia.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.security.Confidentiality;

/** Rows and changes as bytes; our own form, so that a change of the wire needs no migration of caches. */
final class RowCodec {

    /** Between the kind and how closed the card was made: rows of before have neither it nor what follows. */
    private static final String CLOSED = "/";

    private RowCodec() {}

    static byte[] packRows(List<CardRow> rows) {
        var packer = new Packer();
        packer.number(rows.size());
        rows.forEach(row -> pack(row, packer));
        return packer.done();
    }

    static List<CardRow> unpackRows(byte[] bytes, Unpacker.Shared shared) {
        var unpacker = new Unpacker(bytes, shared);
        int count = unpacker.count();
        var rows = new ArrayList<CardRow>(count);
        for (int i = 0; i < count; i++) {
            rows.add(unpackRow(unpacker));
        }
        return rows;
    }

    static byte[] packChanges(List<CardChange> changes) {
        var packer = new Packer();
        packer.number(changes.size());
        for (var change : changes) {
            packer.uuid(change.id().value());
            packer.number(change.revision());
            packer.number(change.row().isPresent() ? 1 : 0);
            change.row().ifPresent(row -> pack(row, packer));
        }
        return packer.done();
    }

    static List<CardChange> unpackChanges(byte[] bytes, Unpacker.Shared shared) {
        var unpacker = new Unpacker(bytes, shared);
        int count = unpacker.count();
        var changes = new ArrayList<CardChange>(count);
        for (int i = 0; i < count; i++) {
            var id = new CardId(unpacker.uuid());
            long revision = unpacker.number();
            Optional<CardRow> row = unpacker.number() == 0 ? Optional.empty() : Optional.of(unpackRow(unpacker));
            changes.add(new CardChange(id, revision, row));
        }
        return changes;
    }

    private static void pack(CardRow row, Packer packer) {
        packer.uuid(row.id().value());
        packer.number(row.revision());
        packer.repeated(row.confidentiality()
                .map(level -> row.kind().name() + CLOSED + level.name())
                .orElse(row.kind().name()));
        packer.repeated(row.state().name());
        packer.repeated(row.number().channel());
        packer.repeated(row.number().prefix());
        packer.number(row.number().running());
        packer.number(row.number().duplicate());
        packer.date(row.registeredOn());
        packer.text(row.applicant());
        packer.repeated(row.organisation());
        packer.date(row.controlDate());
        packer.repeated(row.reviewer());
        packer.repeated(row.region());
        packer.repeated(row.settlement());
        packer.repeated(row.processingDistrict());
        packer.repeated(row.appealDistrict());
        packer.text(row.summary());
    }

    private static CardRow unpackRow(Unpacker unpacker) {
        var id = new CardId(unpacker.uuid());
        long revision = unpacker.number();
        var kind = unpacker.repeated().split(CLOSED, 2);
        return new CardRow(
                id,
                revision,
                DocumentKind.valueOf(kind[0]),
                CardState.valueOf(unpacker.repeated()),
                new RegNumber(unpacker.repeated(), unpacker.repeated(), unpacker.count(), unpacker.count()),
                unpacker.date(),
                unpacker.text(),
                unpacker.repeated(),
                unpacker.optionalDate(),
                unpacker.repeated(),
                unpacker.repeated(),
                unpacker.repeated(),
                unpacker.repeated(),
                unpacker.repeated(),
                unpacker.text(),
                kind.length == 1 ? Optional.empty() : Optional.of(Confidentiality.valueOf(kind[1])));
    }
}
