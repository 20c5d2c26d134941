package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.registration.WriteRequests;
import ua.zvernennia.server.usecase.registration.WriteRequests.Operation;
import ua.zvernennia.server.usecase.security.Caller;

/** Renames a file, says what it is, takes it off the card. */
public final class ChangeFile {

    /** Shortest reason, in characters: one word says nothing. */
    public static final int REASON_MIN = 5;

    private final FilePorts ports;

    public ChangeFile(FilePorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * Another name, another note; the extension stays, since the content does.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, {@link ErrorCode#NOT_PERMITTED},
     *     {@link ErrorCode#FILE_NOT_FOUND}, {@link ErrorCode#FILE_TYPE_MISMATCH}, {@link ErrorCode#TEXT_TOO_LONG},
     *     {@link ErrorCode#REQUEST_ID_REUSED}
     */
    public StoredFile describe(Caller caller, RequestId request, CardId card, FileId id, FileName name, String note) {
        var kept = StoredFile.note(note);
        var body = CanonicalRequest.hash(card.text(), id.text(), name.text(), kept);
        return ports.cards().transactions().inTransaction(caller, () -> {
            var stored = ports.requireWriter(caller, card);
            if (first(caller, request, Operation.DESCRIBE_FILE, body, stored)) {
                var file = ports.file(card, id);
                requireExtension(file, name);
                ports.files().describe(id, name, kept);
                record(caller, AuditEvent.Action.FILE_DESCRIBED, stored, Map.of("file", id.text()));
            }
            return ports.file(card, id);
        });
    }

    /**
     * Takes a file off the card; its contents stay in the store.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, {@link ErrorCode#NOT_PERMITTED},
     *     {@link ErrorCode#FILE_NOT_FOUND}, {@link ErrorCode#REQUIRED_VALUE_MISSING} and
     *     {@link ErrorCode#TEXT_TOO_LONG} for the reason, {@link ErrorCode#REQUEST_ID_REUSED}
     */
    public void remove(Caller caller, RequestId request, CardId card, FileId id, String reason) {
        var why = reason(reason);
        var body = CanonicalRequest.hash(card.text(), id.text(), why);
        ports.cards().transactions().inTransaction(caller, () -> {
            var stored = ports.requireWriter(caller, card);
            if (first(caller, request, Operation.REMOVE_FILE, body, stored)) {
                ports.file(card, id);
                ports.files()
                        .remove(
                                id,
                                why,
                                caller.user().displayName(),
                                ports.cards().clock().now());
                record(caller, AuditEvent.Action.FILE_REMOVED, stored, Map.of("file", id.text(), "reason", why));
            }
            return null;
        });
    }

    /** Whether the write is to be done now. */
    private boolean first(Caller caller, RequestId request, Operation operation, String body, Card card) {
        var asked = new WriteRequests.Request(caller.user().id(), request, operation, body, card.id(), card.revision());
        var earlier = ports.cards().requests().claim(asked);
        earlier.filter(known -> !known.sameAs(asked)).ifPresent(known -> {
            throw new RegistryException(ErrorCode.REQUEST_ID_REUSED, "request " + request.text() + " was another one");
        });
        return earlier.isEmpty();
    }

    private void record(Caller caller, AuditEvent.Action action, Card card, Map<String, String> facts) {
        ports.cards().audit().record(AuditEvent.by(caller, action, card.id()).with(facts));
        ports.cards().changes().cardChanged(card.id(), card.revision());
    }

    private void requireExtension(StoredFile file, FileName name) {
        var row = ports.types().of(file.latest().type());
        var extension = name.extension().orElse("");
        if (row.isPresent() && !row.get().extensions().contains(extension)) {
            throw new RegistryException(
                    ErrorCode.FILE_TYPE_MISMATCH,
                    "extension " + extension + ", content: " + file.latest().type(),
                    Map.of("extension", extension, "type", row.get().label()));
        }
    }

    private static String reason(String text) {
        var why = text.strip();
        if (why.length() < REASON_MIN || why.indexOf('\0') >= 0) {
            throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, "reason: missing", Map.of("field", "reason"));
        }
        if (why.length() > StoredFile.REASON_MAX) {
            throw new RegistryException(
                    ErrorCode.TEXT_TOO_LONG,
                    "reason: " + why.length() + " characters (expected: <= " + StoredFile.REASON_MAX + ')',
                    Map.of("field", "reason", "limit", Integer.toString(StoredFile.REASON_MAX)));
        }
        return why;
    }
}
