package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Somebody with an account; what they may do comes from positions.
 *
 * @param id UUID text
 * @param positions past and present, newest first
 */
public record Person(String id, String login, String displayName, UserState state, List<HeldPosition> positions) {

    public static final int NAME_MAX = 200;

    public Person {
        requireNonNull(id, "id");
        requireNonNull(login, "login");
        requireNonNull(displayName, "displayName");
        requireNonNull(state, "state");
        positions = List.copyOf(positions);
    }
}
