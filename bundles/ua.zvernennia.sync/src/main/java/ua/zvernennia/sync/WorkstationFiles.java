package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.FileService;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileVersion;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Files of cards over the session of the workstation. */
@Component
public final class WorkstationFiles implements FileService {

    private final Workstation workstation;

    @Activate
    public WorkstationFiles(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public CardFiles files(CardId card) {
        return workstation.ask(client -> {
            var listed = client.files().files(card);
            return new CardFiles(listed.files(), listed.sizeLimit());
        });
    }

    @Override
    public StoredFile upload(NewFile file, Transfer transfer) {
        return new FileSending(workstation, file, Patience.USUAL).run(transfer);
    }

    @Override
    public void download(CardId card, FileId file, FileVersion version, Path target, Transfer transfer) {
        new FileFetching(workstation, card, file, version, Patience.USUAL).run(target, transfer);
    }

    @Override
    public StoredFile describe(RequestId request, CardId card, FileId file, FileName name, String note) {
        return workstation.ask(client -> client.files().describe(request, card, file, name, note));
    }

    @Override
    public void remove(RequestId request, CardId card, FileId file, String reason) {
        workstation.ask(client -> {
            client.files().remove(request, card, file, reason);
            return file;
        });
    }
}
