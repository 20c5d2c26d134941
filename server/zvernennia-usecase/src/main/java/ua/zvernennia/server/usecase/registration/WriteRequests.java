package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.util.HexFormat;
import java.util.Optional;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Writes that were done, by the id that was born with their draft; called inside a transaction. */
public interface WriteRequests {

    /**
     * Claims the id for a write of this transaction. Waits for another transaction that has claimed the same id; if
     * that one commits, its request is returned and nothing is claimed, if it rolls back, the claim is ours.
     *
     * @return the earlier request; empty when the write is to be done now
     */
    Optional<Request> claim(Request request);

    /**
     * A write and its answer, which is a revision of a card and known beforehand.
     *
     * @param userId UUID text
     * @param bodyHash SHA-256 of the canonical body, 64 hexadecimal digits
     */
    record Request(String userId, RequestId id, Operation operation, String bodyHash, CardId card, long revision) {

        public Request {
            requireNonNull(userId, "userId");
            requireNonNull(id, "id");
            requireNonNull(operation, "operation");
            requireNonNull(card, "card");
            if (HexFormat.of().parseHex(bodyHash).length != 32) {
                throw new IllegalArgumentException("bodyHash: not 32 bytes");
            }
        }

        /** Whether a repeat asks for the same thing. */
        public boolean sameAs(Request other) {
            return operation == other.operation && bodyHash.equals(other.bodyHash);
        }
    }

    /** Names are stored: add, never rename. */
    enum Operation {
        REGISTER_CARD,
        UPDATE_CARD,
        ACT_ON_CARD,
        ACT_ON_TREE,
        SAVE_FILTER,
        REMOVE_FILTER,
        DESCRIBE_FILE,
        REMOVE_FILE
    }
}
