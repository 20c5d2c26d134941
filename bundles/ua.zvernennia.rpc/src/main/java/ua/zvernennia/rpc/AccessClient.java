package ua.zvernennia.rpc;

import java.util.List;
import ua.zvernennia.model.security.OneTimePassword;
import ua.zvernennia.model.security.OpenSession;

/** The way in of other users of one server; failures as in {@link RegistryClient}. */
public interface AccessClient {

    List<OpenSession> sessions(String text, int limit);

    void revoke(String userId, String sessionId);

    /** @return how many there were */
    int revokeAll(String userId);

    OneTimePassword resetPassword(String userId);

    boolean unlock(String userId);

    boolean removeSecondFactor(String userId);
}
