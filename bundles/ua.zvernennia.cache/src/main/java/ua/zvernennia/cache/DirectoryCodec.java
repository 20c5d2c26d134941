package ua.zvernennia.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ua.zvernennia.model.directory.ClassifierRow;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;

/** The lists that cards choose from, as bytes. A copy that is not readable any more is fetched anew. */
final class DirectoryCodec {

    private DirectoryCodec() {}

    static byte[] pack(Directory directory) {
        var packer = new Packer();
        packer.text(directory.version());
        packer.number(directory.districts().size());
        directory.districts().forEach(district -> {
            packer.text(district.code());
            packer.text(district.name());
            packer.number(district.ordinal());
        });
        packer.number(directory.classifiers().size());
        directory.classifiers().forEach(row -> pack(row, packer));
        packer.number(directory.organisations().size());
        directory.organisations().forEach(unit -> pack(unit, packer));
        packer.number(directory.positions().size());
        directory.positions().forEach(position -> pack(position, packer));
        return packer.done();
    }

    static Directory unpack(byte[] bytes) {
        var unpacker = new Unpacker(bytes, new Unpacker.Shared());
        return new Directory(
                unpacker.text(),
                list(unpacker, () -> new District(unpacker.text(), unpacker.text(), unpacker.count())),
                list(unpacker, () -> classifier(unpacker)),
                list(unpacker, () -> unit(unpacker)),
                list(unpacker, () -> position(unpacker)));
    }

    private static void pack(ClassifierRow row, Packer packer) {
        packer.repeated(row.classifier());
        packer.text(row.code());
        packer.text(row.name());
        optional(row.parent(), packer);
        packer.number(row.ordinal());
        packer.date(row.validFrom());
        packer.date(row.validTo());
        packer.repeated(row.sourceAct());
    }

    private static ClassifierRow classifier(Unpacker unpacker) {
        return new ClassifierRow(
                unpacker.repeated(),
                unpacker.text(),
                unpacker.text(),
                optional(unpacker),
                unpacker.count(),
                unpacker.date(),
                unpacker.optionalDate(),
                unpacker.repeated());
    }

    private static void pack(OrgUnit unit, Packer packer) {
        packer.text(unit.id());
        packer.text(unit.code());
        packer.text(unit.name());
        packer.text(unit.shortName());
        optional(unit.parent(), packer);
        packer.repeated(unit.type().name());
    }

    private static OrgUnit unit(Unpacker unpacker) {
        return new OrgUnit(
                unpacker.text(),
                unpacker.text(),
                unpacker.text(),
                unpacker.text(),
                optional(unpacker),
                OrgUnit.Type.valueOf(unpacker.repeated()));
    }

    private static void pack(Position position, Packer packer) {
        packer.text(position.id());
        packer.text(position.unit());
        packer.text(position.title());
        packer.text(position.holder());
        packer.number(position.head() ? 1 : 0);
        packer.date(position.validFrom());
        packer.date(position.validTo());
    }

    private static Position position(Unpacker unpacker) {
        return new Position(
                unpacker.text(),
                unpacker.text(),
                unpacker.text(),
                unpacker.text(),
                unpacker.number() == 1,
                unpacker.date(),
                unpacker.optionalDate());
    }

    private static void optional(Optional<String> text, Packer packer) {
        packer.number(text.isPresent() ? 1 : 0);
        text.ifPresent(packer::text);
    }

    private static Optional<String> optional(Unpacker unpacker) {
        return unpacker.number() == 0 ? Optional.empty() : Optional.of(unpacker.text());
    }

    private static <T> List<T> list(Unpacker unpacker, Supplier<T> next) {
        int count = unpacker.count();
        var list = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            list.add(next.get());
        }
        return list;
    }
}
