package ua.zvernennia.server.usecase.execution;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.execution.Actor;
import ua.zvernennia.model.execution.Circumstances;
import ua.zvernennia.model.execution.TreePolicy;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.security.Capacity;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.registration.RegistrationPorts;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.RightsSource;

/** What the use cases of this package need from outside. */
public record ExecutionPorts(
        RegistrationPorts cards,
        TreeRepository trees,
        FolderRepository folders,
        RightsSource rights,
        TreeNotices notices,
        TreePolicy policy) {

    public ExecutionPorts {
        requireNonNull(cards, "cards");
        requireNonNull(trees, "trees");
        requireNonNull(folders, "folders");
        requireNonNull(rights, "rights");
        requireNonNull(notices, "notices");
        requireNonNull(policy, "policy");
    }

    /** The stored card, if the caller may see it; otherwise there is none. */
    Card visible(Caller caller, CardId id) {
        return cards.cards()
                .find(id)
                .filter(card -> cards.permissions().maySee(caller, card))
                .orElseThrow(() -> new RegistryException(ErrorCode.CARD_NOT_FOUND, "card " + id));
    }

    /** The caller in every position they may act in now. */
    Actor actor(Caller caller) {
        var user = caller.user();
        var substituted = rights.current().subject(user).capacities().stream()
                .filter(capacity -> capacity.substituted() && !capacity.readsOnly())
                .map(Capacity::position)
                .collect(Collectors.toSet());
        return new Actor(user.positionId(), substituted, user.displayName());
    }

    /** Every position the caller acts in, their own included. */
    Set<String> positions(Caller caller) {
        var actor = actor(caller);
        var all = new HashSet<>(actor.substituted());
        all.add(actor.position());
        return all;
    }

    Circumstances circumstances(Card card) {
        var now = cards.clock().now();
        return new Circumstances(
                now,
                now.atZone(RegistryClock.ZONE).toLocalDate(),
                card.state(),
                card.content().controlDate(),
                cards.directory().current().positions().stream()
                        .collect(Collectors.toMap(Position::id, Function.identity())),
                policy);
    }
}
