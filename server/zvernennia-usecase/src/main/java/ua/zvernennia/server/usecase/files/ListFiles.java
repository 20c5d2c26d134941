package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** The files of a card, whatever their state; a read, so it leaves a row in the audit. */
public final class ListFiles {

    private final FilePorts ports;

    public ListFiles(FilePorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * In the order they were added.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, {@link ErrorCode#NOT_PERMITTED},
     *     {@link ErrorCode#FILES_HIDDEN}
     */
    public List<StoredFile> execute(Caller caller, CardId card) {
        return ports.cards().transactions().inTransaction(caller, () -> {
            var decision = ports.requireReader(caller, card);
            ports.cards()
                    .audit()
                    .record(AuditEvent.by(caller, AuditEvent.Action.FILES_LISTED, card)
                            .under(decision));
            return ports.files().of(card);
        });
    }

    /** Bytes of one file. */
    public long sizeLimit() {
        return ports.limits().size();
    }
}
