package ua.zvernennia.server.usecase.registration;

import java.util.function.Supplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.server.usecase.security.Caller;

/** Executes a write once, however often it is sent. */
final class OnceOnly {

    private final RegistrationPorts ports;

    OnceOnly(RegistrationPorts ports) {
        this.ports = ports;
    }

    /**
     * Runs {@code write} in a transaction; for a request that was done before, returns what was stored then.
     *
     * @throws RegistryException {@link ErrorCode#REQUEST_ID_REUSED} when the same id came with another body
     */
    Card execute(Caller caller, WriteRequests.Request request, Supplier<Card> write) {
        return ports.transactions()
                .inTransaction(
                        caller,
                        () -> ports.requests()
                                .claim(request)
                                .map(earlier -> answerOf(earlier, request))
                                .orElseGet(write));
    }

    private Card answerOf(WriteRequests.Request earlier, WriteRequests.Request repeat) {
        if (!earlier.sameAs(repeat)) {
            throw new RegistryException(
                    ErrorCode.REQUEST_ID_REUSED, "request " + repeat.id().text() + " was another one");
        }
        return ports.cards()
                .findRevision(earlier.card(), earlier.revision())
                .orElseThrow(() -> new RegistryException(ErrorCode.CARD_NOT_FOUND, "card " + earlier.card()));
    }
}
