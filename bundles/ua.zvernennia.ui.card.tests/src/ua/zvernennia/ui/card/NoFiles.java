package ua.zvernennia.ui.card;

import java.nio.file.Path;
import java.util.List;
import ua.zvernennia.api.FileService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileVersion;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** A card without files. */
final class NoFiles implements FileService {

    @Override
    public CardFiles files(CardId card) {
        return new CardFiles(List.of(), 1);
    }

    @Override
    public StoredFile upload(NewFile file, Transfer transfer) {
        throw unreachable();
    }

    @Override
    public void download(CardId card, FileId file, FileVersion version, Path target, Transfer transfer) {
        throw unreachable();
    }

    @Override
    public StoredFile describe(RequestId request, CardId card, FileId file, FileName name, String note) {
        throw unreachable();
    }

    @Override
    public void remove(RequestId request, CardId card, FileId file, String reason) {
        throw unreachable();
    }

    private static RegistryException unreachable() {
        return new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no files here");
    }
}
