package ua.zvernennia.ui.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import ua.zvernennia.api.CardService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;

/** Answers as told, when told. */
final class FakeCards implements CardService {

    volatile Optional<RegistryException> refusal = Optional.empty();
    volatile CountDownLatch answer = new CountDownLatch(0);
    volatile Optional<Card> stored = Optional.empty();
    volatile List<CardRow> previous = List.of();
    volatile NumberRequest number;
    volatile RequestId request;
    volatile PersonName asked = new PersonName("", "", "");

    @Override
    public Card load(CardId id) {
        return stored.orElseThrow(() -> new RegistryException(ErrorCode.CARD_NOT_FOUND, "none"));
    }

    @Override
    public Card register(RequestId sent, CardId id, NumberRequest wanted, CardContent content) {
        await();
        number = wanted;
        request = sent;
        return store(Sample.card(id, 1, content));
    }

    @Override
    public Card update(RequestId request, CardId id, long revision, CardContent content) {
        await();
        return store(Sample.card(id, revision + 1, content));
    }

    @Override
    public Card unmask(CardId id, String reason) {
        return stored.orElseThrow();
    }

    @Override
    public List<CardRevision> history(CardId id) {
        return stored.map(card -> new CardRevision(card, Instant.EPOCH, Optional.empty())).stream()
                .toList();
    }

    @Override
    public List<CardRow> previous(PersonName name, String phone, int limit) {
        asked = name;
        return previous;
    }

    private Card store(Card card) {
        refusal.ifPresent(failure -> {
            throw failure;
        });
        stored = Optional.of(card);
        return card;
    }

    private void await() {
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
