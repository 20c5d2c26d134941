package ua.zvernennia.ui.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.api.UnsentWrites;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;

/** An outbox in memory, whose server refuses everything that is sent again until it is {@link #accepting}. */
final class FakeUnsent implements UnsentWrites {

    final List<UnsentWrite> writes = new CopyOnWriteArrayList<>();
    volatile boolean accepting;

    static UnsentWrite change(CardId card, long revision, CardContent content) {
        return write(card, Optional.empty(), revision, content);
    }

    static UnsentWrite registration(CardContent content) {
        return write(CardId.random(), Optional.of(new NumberRequest("", "Г", Optional.empty())), 0, content);
    }

    private static UnsentWrite write(CardId card, Optional<NumberRequest> number, long revision, CardContent content) {
        return new UnsentWrite(
                RequestId.random(),
                card,
                number,
                revision,
                content,
                Instant.parse("2026-11-06T08:00:00Z"),
                Optional.of(ErrorCode.NOT_PERMITTED));
    }

    @Override
    public List<UnsentWrite> unsent() {
        return List.copyOf(writes);
    }

    @Override
    public Card resend(RequestId request) {
        if (!accepting) {
            throw new RegistryException(ErrorCode.NOT_PERMITTED, "refused");
        }
        writes.removeIf(write -> write.request().equals(request));
        return Sample.card(CardId.random(), 1, Sample.content("прийняте", ""));
    }

    @Override
    public void discard(RequestId request) {
        writes.removeIf(write -> write.request().equals(request));
    }
}
