package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ua.zvernennia.model.security.Capacity;
import ua.zvernennia.model.security.RightsTable;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.Subject;
import ua.zvernennia.model.security.UserInfo;

/**
 * Everything rights depend on but the cards: the table, units, positions and substitutions, at one version. Immutable.
 *
 * @param version another one whenever any of it changes
 * @param posts positions by id
 */
public record RightsState(
        String version, RightsTable table, OrgTree units, Map<String, Post> posts, List<Substitution> substitutions) {

    public RightsState {
        requireNonNull(version, "version");
        requireNonNull(table, "table");
        requireNonNull(units, "units");
        posts = Map.copyOf(posts);
        substitutions = List.copyOf(substitutions);
    }

    /** Whether the position that the user acts in has ended, or has become somebody else's. */
    public boolean mayNotStay(UserInfo user, Instant at) {
        var post = posts.get(user.positionId());
        return post != null
                && (!post.holdsAt(at)
                        || post.user()
                                .filter(holder -> !holder.equals(user.id()))
                                .isPresent());
    }

    /** The user in the position they act in now and in those they substitute for at that moment. */
    public Subject subject(UserInfo user, Instant at) {
        var own = capacity(user.positionId(), user.role(), user.organisation(), false, false);
        var all = new ArrayList<Capacity>(List.of(own));
        substitutions.stream()
                .filter(one -> one.substitute().equals(user.positionId()) && one.holdsAt(at))
                .flatMap(one -> substituted(one, at).stream())
                .forEach(all::add);
        return new Subject(all);
    }

    /** The next moment after {@code at} at which a substitution or a position begins or ends without any write. */
    public Optional<Instant> nextChangeAfter(Instant at) {
        return Stream.concat(
                        substitutions.stream().flatMap(one -> Stream.of(one.from(), one.until())),
                        posts.values().stream().flatMap(post -> Stream.of(post.from(), post.until())))
                .filter(moment -> moment.isAfter(at) && moment.isBefore(Instant.MAX))
                .min(Instant::compareTo);
    }

    private Optional<Capacity> substituted(Substitution one, Instant at) {
        return Optional.ofNullable(posts.get(one.position()))
                .filter(post -> post.holdsAt(at))
                .map(post -> capacity(one.position(), post.role(), post.unit(), true, one.readsOnly()));
    }

    private Capacity capacity(String position, Role role, String unit, boolean substituted, boolean readsOnly) {
        return new Capacity(
                position,
                role,
                unit,
                units.below(unit),
                units.below(units.organisationOf(unit)),
                substituted,
                readsOnly);
    }

    /**
     * A position as rights see it.
     *
     * @param user id of who holds it; empty while vacant
     * @param from from when it is in force
     * @param until when it has ceased, exclusive; {@link Instant#MAX} while open
     */
    public record Post(String id, String unit, Role role, Optional<String> user, Instant from, Instant until) {

        public boolean holdsAt(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /**
     * Заміщення: who acts in {@code position} beside its holder.
     *
     * @param substitute id of the position whose holder does
     * @param until exclusive; {@link Instant#MAX} while open
     */
    public record Substitution(String position, String substitute, Instant from, Instant until, boolean readsOnly) {

        public boolean holdsAt(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }
}
