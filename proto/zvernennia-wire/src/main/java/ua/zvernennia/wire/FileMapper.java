package ua.zvernennia.wire;

import java.util.UUID;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.BeginUploadRequest;
import ua.zvernennia.proto.v1.FileOwner;
import ua.zvernennia.proto.v1.FileOwnerKind;
import ua.zvernennia.proto.v1.FileState;
import ua.zvernennia.proto.v1.FileVersion;
import ua.zvernennia.proto.v1.StoredFile;

/** Files of a card. */
public final class FileMapper {

    private FileMapper() {}

    public static FileId fileId(String text) {
        return new FileId(UUID.fromString(Fields.uuid(text, "fileId")));
    }

    public static RequestId uploadId(String text) {
        return RequestId.parse(Fields.uuid(text, "uploadId"));
    }

    public static StoredFile toProto(ua.zvernennia.model.files.StoredFile file) {
        var message = StoredFile.newBuilder()
                .setId(file.id().text())
                .setOwner(toProto(file.owner()))
                .setName(file.name().text())
                .setNote(file.note());
        file.versions().forEach(version -> message.addVersions(toProto(version)));
        return message.build();
    }

    public static ua.zvernennia.model.files.StoredFile fromProto(StoredFile file) {
        Fields.present(file.getVersionsCount() > 0, "versions");
        return new ua.zvernennia.model.files.StoredFile(
                fileId(file.getId()),
                owner(file.hasOwner(), file.getOwner()),
                new FileName(file.getName()),
                file.getNote(),
                file.getVersionsList().stream().map(FileMapper::fromProto).toList());
    }

    public static FileVersion toProto(ua.zvernennia.model.files.FileVersion version) {
        return FileVersion.newBuilder()
                .setNumber(version.number())
                .setName(version.name().text())
                .setType(version.type())
                .setSize(version.size())
                .setHash(version.hash().hex())
                .setState(Names.toProto(FileState.class, version.state()))
                .setAddedAt(Fields.timestamp(version.addedAt()))
                .setAddedBy(version.addedBy())
                .build();
    }

    public static ua.zvernennia.model.files.FileVersion fromProto(FileVersion version) {
        if (version.getNumber() < 1) {
            throw Fields.invalid("version", ">= 1");
        }
        return new ua.zvernennia.model.files.FileVersion(
                version.getNumber(),
                new FileName(version.getName()),
                version.getType(),
                version.getSize(),
                new FileHash(version.getHash()),
                Names.fromProto(ua.zvernennia.model.files.FileState.class, version.getState(), "state"),
                Fields.instant(version.hasAddedAt(), version.getAddedAt(), "addedAt"),
                version.getAddedBy());
    }

    public static FileOwner toProto(ua.zvernennia.model.files.FileOwner owner) {
        return FileOwner.newBuilder()
                .setCardId(owner.card().text())
                .setKind(Names.toProto(FileOwnerKind.class, owner.kind()))
                .setId(owner.id().toString())
                .build();
    }

    public static ua.zvernennia.model.files.FileOwner owner(BeginUploadRequest request) {
        return owner(request.hasOwner(), request.getOwner());
    }

    private static ua.zvernennia.model.files.FileOwner owner(boolean present, FileOwner owner) {
        Fields.present(present, "owner");
        var card = CardMapper.cardId(owner.getCardId(), "cardId");
        var kind = Names.fromProto(ua.zvernennia.model.files.FileOwner.Kind.class, owner.getKind(), "owner.kind");
        var id = UUID.fromString(Fields.uuid(owner.getId(), "owner.id"));
        if (kind == ua.zvernennia.model.files.FileOwner.Kind.CARD && !id.equals(card.value())) {
            throw Fields.invalid("owner.id", "the card's");
        }
        return new ua.zvernennia.model.files.FileOwner(card, kind, id);
    }
}
