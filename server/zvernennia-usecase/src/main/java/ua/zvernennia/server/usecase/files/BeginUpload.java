package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.OptionalInt;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.usecase.security.Caller;

/** Announces an upload, or tells where an interrupted one goes on. */
public final class BeginUpload {

    private final FilePorts ports;

    public BeginUpload(FilePorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * A repeat with the same id goes on, or returns what was stored.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, {@link ErrorCode#NOT_PERMITTED},
     *     {@link ErrorCode#REQUEST_ID_REUSED}, {@link ErrorCode#FILE_EMPTY}, {@link ErrorCode#FILE_TOO_LARGE},
     *     {@link ErrorCode#FILE_TYPE_NOT_ALLOWED} for an extension that no allowed type has,
     *     {@link ErrorCode#FILE_TOO_MANY}, {@link ErrorCode#FILE_TOO_MANY_UPLOADS}, {@link ErrorCode#FILE_NOT_FOUND} for
     *     a new version of what is not there, {@link ErrorCode#FILE_STORE_UNAVAILABLE}
     */
    public UploadState execute(Caller caller, RequestId id, Announcement said) {
        check(said);
        return ports.cards().transactions().inTransaction(caller, () -> {
            ports.requireWriter(caller, said.owner().card());
            var asked = upload(caller, id, said);
            var known = ports.uploads().find(id);
            if (known.isEmpty()) {
                requirePlace(caller, said);
                ports.uploads().begin(asked);
            } else if (!known.get().sameAs(asked)) {
                throw new RegistryException(ErrorCode.REQUEST_ID_REUSED, "upload " + id.text() + " was another one");
            }
            if (known.filter(upload -> upload.version().isPresent()).isPresent()) {
                return UploadState.stored(ports.file(said.owner().card(), said.file()));
            }
            return UploadState.at(Math.min(ports.store().received(id), said.size()));
        });
    }

    private void check(Announcement said) {
        if (said.size() == 0) {
            throw new RegistryException(ErrorCode.FILE_EMPTY, "size: 0 bytes (expected: >= 1)");
        }
        if (said.size() < 0) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, "size: " + said.size() + " (expected: >= 1)", Map.of("field", "size"));
        }
        if (said.size() > ports.limits().size()) {
            throw new RegistryException(
                    ErrorCode.FILE_TOO_LARGE,
                    "size: " + said.size() + " bytes (expected: <= "
                            + ports.limits().size() + ')',
                    Map.of("limit", Long.toString(ports.limits().size() / (1024 * 1024))));
        }
        // Spares the line: the content alone decides, but no content has this extension.
        said.name()
                .extension()
                .filter(extension -> !ports.types().extensions().contains(extension))
                .ifPresent(extension -> {
                    throw new RegistryException(
                            ErrorCode.FILE_TYPE_NOT_ALLOWED, "extension " + extension, Map.of("type", extension));
                });
    }

    private void requirePlace(Caller caller, Announcement said) {
        var card = said.owner().card();
        if (ports.files().find(card, said.file()).isEmpty()) {
            if (ports.files().taken(said.file())) {
                throw new RegistryException(ErrorCode.FILE_NOT_FOUND, "file " + said.file() + " of card " + card);
            }
            if (ports.files().count(card) >= ports.limits().perCard()) {
                throw new RegistryException(
                        ErrorCode.FILE_TOO_MANY,
                        "card " + card + " has " + ports.limits().perCard() + " files",
                        Map.of("limit", Integer.toString(ports.limits().perCard())));
            }
        }
        if (!ports.files().ownerExists(said.owner())) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, "owner: nothing of that card", Map.of("field", "owner"));
        }
        if (ports.uploads().open(caller.user().id()) >= ports.limits().openUploads()) {
            throw new RegistryException(
                    ErrorCode.FILE_TOO_MANY_UPLOADS,
                    "open uploads: " + ports.limits().openUploads(),
                    Map.of("limit", Integer.toString(ports.limits().openUploads())));
        }
        ports.store().requireRoom(said.size());
    }

    private Upload upload(Caller caller, RequestId id, Announcement said) {
        return new Upload(
                id,
                caller.user().id(),
                said.owner(),
                said.file(),
                said.name(),
                said.note(),
                said.size(),
                said.hash(),
                ports.cards().clock().now(),
                OptionalInt.empty());
    }

    /**
     * What is going to be sent.
     *
     * @param size bytes, all of them
     * @param hash of all of them
     */
    public record Announcement(FileOwner owner, FileId file, FileName name, String note, long size, FileHash hash) {

        public Announcement {
            requireNonNull(owner, "owner");
            requireNonNull(file, "file");
            requireNonNull(name, "name");
            requireNonNull(note, "note");
            requireNonNull(hash, "hash");
        }
    }
}
