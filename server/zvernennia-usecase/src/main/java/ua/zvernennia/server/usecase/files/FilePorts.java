package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileTypes;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Decision;
import ua.zvernennia.server.usecase.registration.RegistrationPorts;
import ua.zvernennia.server.usecase.security.Caller;

/** What the use cases of this package need from outside. */
public record FilePorts(
        RegistrationPorts cards,
        FileRepository files,
        UploadRepository uploads,
        ContentRepository contents,
        ContentStore store,
        ContentInspector inspector,
        FileTypes types,
        FileLimits limits) {

    public FilePorts {
        requireNonNull(cards, "cards");
        requireNonNull(files, "files");
        requireNonNull(uploads, "uploads");
        requireNonNull(contents, "contents");
        requireNonNull(store, "store");
        requireNonNull(inspector, "inspector");
        requireNonNull(types, "types");
        requireNonNull(limits, "limits");
    }

    /** The right to read the files of a card. Names of files name people, so a masked view shows not even them. */
    Decision requireReader(Caller caller, CardId id) {
        var card = visible(caller, id);
        var decision = cards.permissions().require(caller, Act.SEE_FILES, card);
        if (decision.masked()) {
            throw new RegistryException(ErrorCode.FILES_HIDDEN, "files of " + id + ": view " + decision.view());
        }
        return decision;
    }

    /** The card whose files the caller may add, rename and remove. */
    Card requireWriter(Caller caller, CardId id) {
        var card = visible(caller, id);
        cards.permissions().require(caller, Act.ATTACH, card);
        return card;
    }

    StoredFile file(CardId card, FileId id) {
        return files.find(card, id)
                .orElseThrow(() -> new RegistryException(ErrorCode.FILE_NOT_FOUND, "file " + id + " of card " + card));
    }

    private Card visible(Caller caller, CardId id) {
        return cards.cards()
                .find(id)
                .filter(card -> cards.permissions().maySee(caller, card))
                .orElseThrow(() -> new RegistryException(ErrorCode.CARD_NOT_FOUND, "card " + id));
    }
}
