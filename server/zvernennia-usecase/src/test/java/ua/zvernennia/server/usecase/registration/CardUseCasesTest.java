package ua.zvernennia.server.usecase.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

class CardUseCasesTest {

    private static final Caller REGISTRAR = FakeRegistry.caller(Role.REGISTRAR);
    private static final Caller AUDITOR = FakeRegistry.caller(Role.AUDITOR);
    private static final NumberRequest NUMBER = new NumberRequest("", "Т", Optional.empty());
    private static final CardContent APPEAL = FakeRegistry.appeal(LocalDate.of(2026, 1, 12));

    private final FakeRegistry registry = new FakeRegistry();

    /** Whoever comes later waits for the number from its giving to the commit. */
    @Test
    void theNumberIsTakenAsLateAsPossible() {
        register();
        assertThat(registry.happened)
                .containsExactly("begin", "audit CARD_REGISTERED", "change 1", "number of 2026", "insert", "commit");
        assertThat(registry.issued).hasSize(1);
    }

    @Test
    void theYearIsThatOfKyiv() {
        registry.now = Instant.parse("2026-12-31T21:59:59Z");
        assertThat(register().registration().year()).isEqualTo(2026);
        registry.now = Instant.parse("2026-12-31T22:00:00Z");
        var next = register().registration();
        assertThat(next.year()).isEqualTo(2027);
        assertThat(next.registeredOn()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void aRepeatGoesToTheLogOfNumbersAgain() {
        var request = RequestId.random();
        var id = CardId.random();
        var use = registry.registerCard();
        var first = use.execute(REGISTRAR, request, id, NUMBER, APPEAL);
        assertThat(use.execute(REGISTRAR, request, id, NUMBER, APPEAL)).isSameAs(first);
        assertThat(registry.issued)
                .as("the first attempt may have died before it")
                .hasSize(2);
        assertThat(registry.audited).hasSize(1);
    }

    @Test
    void wrongLettersAreRefusedBeforeANumberIsTaken() {
        refused(ErrorCode.INVALID_REG_NUMBER, () -> register(new NumberRequest("", "T", Optional.empty())));
        refused(ErrorCode.REQUIRED_VALUE_MISSING, () -> register(new NumberRequest("", "", Optional.empty())));
        assertThat(registry.happened).doesNotContain("number of 2026");
    }

    @Test
    void aCardOneMayNotSeeIsNotThere() {
        var card = register();
        registry.secret = true;
        refused(ErrorCode.CARD_NOT_FOUND, () -> new GetCard(registry.ports()).execute(REGISTRAR, card.id()));
        refused(ErrorCode.CARD_NOT_FOUND, () -> new GetCardHistory(registry.ports()).execute(REGISTRAR, card.id()));
        refused(ErrorCode.CARD_NOT_FOUND, () -> update(REGISTRAR, card, 1));
        refused(ErrorCode.CARD_NOT_FOUND, () -> register(new NumberRequest("", "", Optional.of(card.id()))));
        assertThat(registry.audited).extracting(AuditEvent::action).containsExactly(AuditEvent.Action.CARD_REGISTERED);
    }

    @Test
    void aChangeNeedsTheRightAndTheLatestRevision() {
        var card = register();
        refused(ErrorCode.NOT_PERMITTED, () -> update(AUDITOR, card, 1));
        refused(ErrorCode.CARD_CHANGED_MEANWHILE, () -> update(REGISTRAR, card, 7));
        assertThat(update(REGISTRAR, card, 1).revision()).isEqualTo(2);
    }

    @Test
    void earlierCardsAreAskedForWithASurnameAndALimit() {
        var find = registry.findPreviousCards();
        assertThat(find.execute(REGISTRAR, new PersonName("Бойко", "", ""), "", 0))
                .isEmpty();
        assertThat(registry.happened).contains("limit 20");
        refused(ErrorCode.REQUIRED_VALUE_MISSING, () -> find.execute(REGISTRAR, new PersonName("", "Іван", ""), "", 5));
        refused(ErrorCode.INVALID_VALUE, () -> find.execute(REGISTRAR, new PersonName("Бойко", "", ""), "", 101));
    }

    private Card register() {
        return register(NUMBER);
    }

    private Card register(NumberRequest number) {
        return registry.registerCard().execute(REGISTRAR, RequestId.random(), CardId.random(), number, APPEAL);
    }

    private Card update(Caller caller, Card card, long revision) {
        return new UpdateCard(registry.ports()).execute(caller, RequestId.random(), card.id(), revision, APPEAL);
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
