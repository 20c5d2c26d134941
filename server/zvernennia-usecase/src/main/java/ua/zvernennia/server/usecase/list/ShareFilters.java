package ua.zvernennia.server.usecase.list;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditEvent.Action;
import ua.zvernennia.server.usecase.TextsHash;
import ua.zvernennia.server.usecase.registration.WriteRequests;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * Filters that one person makes and their organisation uses. A filter narrows what a list shows and opens nothing, so
 * whoever may browse may share; only its owner changes it, and whoever keeps the directories clears up after people who
 * have left.
 */
public final class ShareFilters {

    /** So that the menu stays a menu. */
    public static final int FILTERS_MAX = 200;

    private final FilterPorts ports;

    public ShareFilters(FilterPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * The filters of the caller's organisation, by name.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}
     */
    public List<SharedFilter> list(Caller caller) {
        return ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.BROWSE);
            return ports.filters().of(caller.user().organisation());
        });
    }

    /**
     * Shares a filter, or gives one's own another name and content. A repeat with the same request id does nothing more.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#ONLY_AUTHOR},
     *     {@link ErrorCode#FILTER_NAME_TAKEN}, {@link ErrorCode#TOO_MANY_FILTERS}, {@link ErrorCode#REQUEST_ID_REUSED},
     *     and the refusals of {@link SharedFilter}
     */
    public SharedFilter save(Caller caller, RequestId requestId, UUID id, String name, String content) {
        var filter = new SharedFilter(
                id, name, content, caller.user().id(), caller.user().displayName());
        var hash = TextsHash.of(id.toString(), filter.name(), content);
        return ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.BROWSE);
            if (claimed(caller, requestId, WriteRequests.Operation.SAVE_FILTER, id, hash)) {
                store(caller, filter);
            }
            return filter;
        });
    }

    /**
     * Takes a filter away from everybody; one that is gone already is no failure.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#ONLY_AUTHOR},
     *     {@link ErrorCode#REQUEST_ID_REUSED}
     */
    public void remove(Caller caller, RequestId requestId, UUID id) {
        var hash = TextsHash.of(id.toString());
        ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.BROWSE);
            if (claimed(caller, requestId, WriteRequests.Operation.REMOVE_FILTER, id, hash)) {
                drop(caller, id);
            }
            return true;
        });
    }

    private void store(Caller caller, SharedFilter filter) {
        var organisation = caller.user().organisation();
        ports.filters().lock(organisation);
        var known = ports.filters().of(organisation);
        boolean fresh = known.stream().noneMatch(one -> one.id().equals(filter.id()));
        if (fresh && known.size() >= FILTERS_MAX) {
            throw new RegistryException(
                    ErrorCode.TOO_MANY_FILTERS,
                    "filters: " + known.size() + " (expected: < " + FILTERS_MAX + ')',
                    Map.of("limit", Integer.toString(FILTERS_MAX)));
        }
        if (known.stream().anyMatch(one -> !one.id().equals(filter.id()) && sameName(one, filter))) {
            throw new RegistryException(ErrorCode.FILTER_NAME_TAKEN, "another filter has this name");
        }
        if (!ports.filters().save(organisation, filter)) {
            throw notTheOwner(filter.id());
        }
        record(caller, Action.FILTER_SHARED, filter.id());
    }

    private void drop(Caller caller, UUID id) {
        ports.filters().find(caller.user().organisation(), id).ifPresent(filter -> {
            boolean keeper =
                    ports.permissions().decide(caller, Act.DIRECTORY_CHANGE).allowed();
            if (!keeper && !filter.isOwnedBy(caller.user().id())) {
                throw notTheOwner(id);
            }
            ports.filters().remove(id);
            record(caller, Action.FILTER_REMOVED, id);
        });
    }

    /** Without the name: people write surnames into filters. */
    private void record(Caller caller, Action action, UUID id) {
        ports.audit().record(AuditEvent.by(caller, action).with(Map.of("filter", id.toString())));
    }

    /** Whether the write is to be done now; the id of the filter stands where others have a card. */
    private boolean claimed(
            Caller caller, RequestId requestId, WriteRequests.Operation operation, UUID id, String bodyHash) {
        var request = new WriteRequests.Request(caller.user().id(), requestId, operation, bodyHash, new CardId(id), 0);
        var earlier = ports.requests().claim(request);
        if (earlier.filter(one -> !one.sameAs(request)).isPresent()) {
            throw new RegistryException(
                    ErrorCode.REQUEST_ID_REUSED, "request " + requestId.text() + " was another one");
        }
        return earlier.isEmpty();
    }

    private static boolean sameName(SharedFilter one, SharedFilter other) {
        return one.name().toLowerCase(Locale.ROOT).equals(other.name().toLowerCase(Locale.ROOT));
    }

    private static RegistryException notTheOwner(UUID id) {
        return new RegistryException(ErrorCode.ONLY_AUTHOR, "filter " + id + " is somebody else's");
    }
}
