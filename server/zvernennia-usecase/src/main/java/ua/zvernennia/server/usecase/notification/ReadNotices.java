package ua.zvernennia.server.usecase.notification;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.notification.Notices;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Capacity;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;
import ua.zvernennia.server.usecase.security.RightsSource;

/** One's own messages, and those of positions that one stands in for. */
public final class ReadNotices {

    public static final int LIMIT_MAX = 1_000;

    private final Transactions transactions;
    private final NoticeRepository notices;
    private final Permissions permissions;
    private final RightsSource rights;

    public ReadNotices(
            Transactions transactions, NoticeRepository notices, Permissions permissions, RightsSource rights) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.notices = requireNonNull(notices, "notices");
        this.permissions = requireNonNull(permissions, "permissions");
        this.rights = requireNonNull(rights, "rights");
    }

    /**
     * The latest, the newest first.
     *
     * @param limit 1..1000
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} for another limit
     */
    public Notices latest(Caller caller, int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "limit: " + limit + " (expected: 1.." + LIMIT_MAX + ')',
                    Map.of("field", "limit"));
        }
        return transactions.inTransaction(caller, () -> {
            var positions = positions(caller);
            return new Notices(notices.latest(positions, limit), notices.unread(positions));
        });
    }

    public int unread(Caller caller) {
        return transactions.inTransaction(caller, () -> notices.unread(positions(caller)));
    }

    /**
     * Marks as read; those of others stay as they are.
     *
     * @param upTo every id up to this one; 0 for none
     * @return how many are left unread
     */
    public int read(Caller caller, long upTo, Collection<Long> ids) {
        if (ids.size() > LIMIT_MAX) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "ids: " + ids.size() + " (expected: <= " + LIMIT_MAX + ')',
                    Map.of("field", "ids"));
        }
        return transactions.inTransaction(caller, () -> {
            var positions = positions(caller);
            notices.read(positions, upTo, List.copyOf(ids));
            return notices.unread(positions);
        });
    }

    private Set<String> positions(Caller caller) {
        permissions.require(caller, Act.BROWSE);
        return rights.current().subject(caller.user()).capacities().stream()
                .map(Capacity::position)
                .collect(Collectors.toUnmodifiableSet());
    }
}
