package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileTypes;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * Takes the bytes of an announced upload. The file exists from the moment its last byte is on the disk, its hash is the
 * announced one, its content is of a type that is let in, and all that was committed in one transaction.
 */
public final class ReceiveUpload {

    private final FilePorts ports;
    private final Runnable wakeScanner;

    /** @param wakeScanner called after each commit; must not block */
    public ReceiveUpload(FilePorts ports, Runnable wakeScanner) {
        this.ports = requireNonNull(ports, "ports");
        this.wakeScanner = requireNonNull(wakeScanner, "wakeScanner");
    }

    /**
     * Begins to receive.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, {@link ErrorCode#NOT_PERMITTED},
     *     {@link ErrorCode#FILE_OFFSET_WRONG} for an upload that was not announced, or not by this user, or is stored
     *     already, and for an offset beyond what is here
     */
    public Receiving open(Caller caller, RequestId id, CardId card, long offset) {
        var upload = ports.cards().transactions().inTransaction(caller, () -> {
            ports.requireWriter(caller, card);
            return ports.uploads()
                    .find(id)
                    .filter(known -> known.userId().equals(caller.user().id()))
                    .filter(known -> known.owner().card().equals(card))
                    .filter(known -> known.version().isEmpty())
                    .orElseThrow(() -> wrongOffset("upload " + id.text() + " is not open"));
        });
        if (offset < 0 || offset > ports.store().received(id)) {
            throw wrongOffset("offset " + offset + " (expected: at most what was received)");
        }
        return new Receiving(caller, upload, offset);
    }

    /**
     * Throws away what came, if it is not stored yet; no error when there is nothing.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, {@link ErrorCode#NOT_PERMITTED}
     */
    public void cancel(Caller caller, RequestId id, CardId card) {
        var open = ports.cards().transactions().inTransaction(caller, () -> {
            ports.requireWriter(caller, card);
            var found = ports.uploads()
                    .lock(id)
                    .filter(known -> known.userId().equals(caller.user().id()))
                    .filter(known -> known.version().isEmpty());
            found.ifPresent(known -> ports.uploads().forget(id));
            return found;
        });
        open.ifPresent(known -> ports.store().drop(id));
    }

    private static RegistryException wrongOffset(String message) {
        return new RegistryException(ErrorCode.FILE_OFFSET_WRONG, message);
    }

    /** One stream of bytes; used by one thread at a time. */
    public final class Receiving implements AutoCloseable {

        private final Caller caller;
        private final Upload upload;
        private final ContentStore.Part part;
        private long offset;

        private Receiving(Caller caller, Upload upload, long offset) {
            this.caller = caller;
            this.upload = upload;
            this.offset = offset;
            part = ports.store().open(upload.id(), offset);
        }

        /**
         * The next bytes.
         *
         * @throws RegistryException {@link ErrorCode#FILE_OFFSET_WRONG} when they are not the next ones,
         *     {@link ErrorCode#FILE_TOO_LARGE} when they are more than was announced
         */
        public void write(long at, byte[] bytes) {
            if (at != offset) {
                throw wrongOffset("offset " + at + " (expected: " + offset + ')');
            }
            if (bytes.length > upload.size() - offset) {
                throw new RegistryException(
                        ErrorCode.FILE_DAMAGED, "more than the " + upload.size() + " bytes that were announced");
            }
            part.write(bytes);
            offset += bytes.length;
        }

        /**
         * Stores the file when it is whole.
         *
         * @throws RegistryException {@link ErrorCode#FILE_DAMAGED}, {@link ErrorCode#FILE_TYPE_NOT_ALLOWED},
         *     {@link ErrorCode#FILE_TYPE_MISMATCH} and those of {@link ContentInspector}; then nothing of it is kept
         */
        public UploadState finish() {
            part.close();
            if (offset < upload.size()) {
                return UploadState.at(offset);
            }
            var type = accepted();
            ports.store().keep(upload.id(), upload.hash());
            var state = commit(type);
            ports.store().drop(upload.id());
            wakeScanner.run();
            return state;
        }

        @Override
        public void close() {
            part.close();
        }

        /** What the content is. What is refused goes away at once, and may be announced anew under the same id. */
        private FileTypes.Row accepted() {
            try {
                if (!ports.store().hash(upload.id()).equals(upload.hash())) {
                    throw new RegistryException(ErrorCode.FILE_DAMAGED, "the hash is another one than was announced");
                }
                return fitting(ports.inspector().mediaType(ports.store().path(upload.id())));
            } catch (RegistryException e) {
                if (e.code().kind() == ErrorCode.Kind.USER || e.code() == ErrorCode.FILE_DAMAGED) {
                    cancel(caller, upload.id(), upload.owner().card());
                }
                throw e;
            }
        }

        private FileTypes.Row fitting(String mediaType) {
            var row = ports.types()
                    .of(mediaType)
                    .orElseThrow(() -> new RegistryException(
                            ErrorCode.FILE_TYPE_NOT_ALLOWED, "content: " + mediaType, Map.of("type", mediaType)));
            upload.name()
                    .extension()
                    .filter(extension -> !row.extensions().contains(extension))
                    .ifPresent(extension -> {
                        throw new RegistryException(
                                ErrorCode.FILE_TYPE_MISMATCH,
                                "extension " + extension + ", content: " + mediaType,
                                Map.of("extension", extension, "type", row.label()));
                    });
            return row;
        }

        private UploadState commit(FileTypes.Row type) {
            var id = upload.owner().card();
            return ports.cards().transactions().inTransaction(caller, () -> {
                var card = ports.requireWriter(caller, id);
                var open = ports.uploads()
                        .lock(upload.id())
                        .orElseThrow(() -> wrongOffset("upload " + upload.id().text() + " was cancelled"));
                if (open.version().isEmpty()) { // else another stream of the same upload was quicker
                    store(type);
                    ports.cards().changes().cardChanged(id, card.revision());
                }
                return UploadState.stored(ports.file(id, upload.file()));
            });
        }

        private void store(FileTypes.Row type) {
            var now = ports.cards().clock().now();
            ports.contents().add(upload.hash(), upload.size(), type.mediaType(), now);
            var name = named(type);
            int number = ports.files()
                    .addVersion(
                            upload.file(),
                            upload.owner(),
                            upload.note(),
                            new FileRepository.Version(
                                    name,
                                    upload.hash(),
                                    caller.user().displayName(),
                                    caller.user().positionId(),
                                    now));
            ports.uploads().finish(upload.id(), number);
            ports.cards()
                    .audit()
                    .record(AuditEvent.by(
                                    caller,
                                    AuditEvent.Action.FILE_ADDED,
                                    upload.owner().card())
                            .with(Map.of(
                                    "file", upload.file().text(),
                                    "version", Integer.toString(number),
                                    "hash", upload.hash().hex(),
                                    "size", Long.toString(upload.size()),
                                    "type", type.mediaType())));
        }

        private FileName named(FileTypes.Row type) {
            return upload.name().extension().isPresent()
                    ? upload.name()
                    : upload.name().with(type.extensions().getFirst());
        }
    }
}
