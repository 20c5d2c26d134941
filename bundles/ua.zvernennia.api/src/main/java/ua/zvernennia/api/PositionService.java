package ua.zvernennia.api;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.UserInfo;

/** One's own positions. Calls block: never from the UI thread. Every method throws {@link RegistryException}. */
public interface PositionService {

    /** Those that are valid today. */
    List<HeldPosition> positions();

    /**
     * The session acts in that position from now on; {@link SessionService#user} says so, and the list is brought by the
     * feed anew.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED} for a position that is not one's own today
     */
    UserInfo actIn(String positionId);
}
