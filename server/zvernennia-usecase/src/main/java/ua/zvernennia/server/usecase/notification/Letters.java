package ua.zvernennia.server.usecase.notification;

import java.time.Duration;
import java.util.List;

/** Letters that wait; called inside a transaction. */
public interface Letters {

    /** Takes letters whose turn it is; they are nobody else's for {@code lease}. */
    List<Letter> take(int limit, Duration lease);

    void sent(long id);

    /** To be tried again after a while. */
    void failed(long id, Duration again, String problem);

    void givenUp(long id, String problem);

    /** Letters that are neither sent nor given up. */
    int waiting();
}
