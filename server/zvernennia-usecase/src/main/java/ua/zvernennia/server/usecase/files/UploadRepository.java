package ua.zvernennia.server.usecase.files;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.registration.RequestId;

/** Announced uploads, open and finished; called inside a transaction. */
public interface UploadRepository {

    Optional<Upload> find(RequestId id);

    /** As {@link #find}, and until the end of the transaction nobody else gets it by this call. */
    Optional<Upload> lock(RequestId id);

    /** Does nothing when the id is there. */
    void begin(Upload upload);

    void finish(RequestId id, int version);

    void forget(RequestId id);

    /** How many uploads of a user miss bytes. */
    int open(String userId);

    /** Forgets uploads that nobody went on with, and finished ones that nobody will repeat any more. */
    int forgetBefore(Instant openBefore, Instant finishedBefore);

    /** Those of the given that are announced and miss bytes. */
    Set<RequestId> openAmong(Set<RequestId> ids);
}
