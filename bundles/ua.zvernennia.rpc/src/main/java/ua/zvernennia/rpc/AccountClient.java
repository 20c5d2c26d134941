package ua.zvernennia.rpc;

import java.util.List;
import ua.zvernennia.model.security.SessionInfo;

/** One's own password, second factor and sessions at a server. Calls block, as those of {@link RegistryClient}. */
public interface AccountClient {

    /** The caller wipes both passwords. */
    void changePassword(char[] old, char[] chosen);

    List<SessionInfo> sessions();

    void revoke(String sessionId);

    SecondFactor secondFactor();

    /** @return otpauth URI with the secret */
    String beginSecondFactor();

    /** @return recovery codes */
    List<String> confirmSecondFactor(String code);

    void removeSecondFactor(String code);

    /** How one's second factor stands. */
    record SecondFactor(boolean enrolled, boolean required, int recoveryCodes) {}
}
