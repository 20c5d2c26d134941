package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.files.FileVersion;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** Gives a content out, once the scanner has called it clean; the audit has its row before the first byte leaves. */
public final class ReadFile {

    private final FilePorts ports;

    public ReadFile(FilePorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * Opens a version of a file.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, {@link ErrorCode#NOT_PERMITTED},
     *     {@link ErrorCode#FILES_HIDDEN}, {@link ErrorCode#FILE_NOT_FOUND}, {@link ErrorCode#FILE_NOT_CHECKED},
     *     {@link ErrorCode#FILE_INFECTED}, {@link ErrorCode#FILE_OFFSET_WRONG}, {@link ErrorCode#FILE_STORE_UNAVAILABLE}
     */
    public Opened execute(Caller caller, CardId card, FileId id, int number, long offset) {
        var version = ports.cards().transactions().inTransaction(caller, () -> {
            var decision = ports.requireReader(caller, card);
            var found = ports.file(card, id)
                    .version(number)
                    .orElseThrow(() ->
                            new RegistryException(ErrorCode.FILE_NOT_FOUND, "version " + number + " of file " + id));
            requireClean(found);
            if (offset < 0 || offset > found.size()) {
                throw new RegistryException(
                        ErrorCode.FILE_OFFSET_WRONG, "offset " + offset + " (expected: 0.." + found.size() + ')');
            }
            ports.cards()
                    .audit()
                    .record(AuditEvent.by(caller, AuditEvent.Action.FILE_READ, card)
                            .with(Map.of(
                                    "file", id.text(),
                                    "version", Integer.toString(number),
                                    "hash", found.hash().hex(),
                                    "offset", Long.toString(offset)))
                            .under(decision));
            return found;
        });
        return new Opened(version, ports.store().read(version.hash(), offset));
    }

    private static void requireClean(FileVersion version) {
        if (version.state() == FileState.INFECTED) {
            throw new RegistryException(ErrorCode.FILE_INFECTED, "content " + version.hash());
        }
        if (!version.readable()) {
            throw new RegistryException(
                    ErrorCode.FILE_NOT_CHECKED,
                    "content " + version.hash() + " is " + version.state() + " (expected: " + FileState.CLEAN + ')');
        }
    }

    /** @param content from the offset on; the caller closes it */
    public record Opened(FileVersion version, InputStream content) {

        public Opened {
            requireNonNull(version, "version");
            requireNonNull(content, "content");
        }
    }
}
