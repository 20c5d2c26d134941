package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.api.UnsentWrites;
import ua.zvernennia.cache.OutboxEntry;
import ua.zvernennia.cache.Write;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;

/** The outbox of the workstation's session, for its author to look at. */
@Component
public final class WorkstationUnsent implements UnsentWrites {

    private final Workstation workstation;

    @Activate
    public WorkstationUnsent(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public List<UnsentWrite> unsent() {
        return workstation.ofWriter(writer ->
                writer.entries().stream().map(WorkstationUnsent::unsent).toList());
    }

    @Override
    public Card resend(RequestId request) {
        return workstation.ofWriter(writer -> writer.resend(request));
    }

    @Override
    public void discard(RequestId request) {
        workstation.ofWriter(writer -> writer.discard(request));
    }

    private static UnsentWrite unsent(OutboxEntry entry) {
        var number = entry.write() instanceof Write.Register register
                ? Optional.of(register.number())
                : Optional.<NumberRequest>empty();
        long revision = entry.write() instanceof Write.Update update ? update.revision() : 0;
        return new UnsentWrite(
                entry.request(),
                entry.card(),
                number,
                revision,
                entry.write().content(),
                entry.created(),
                entry.refusal());
    }
}
