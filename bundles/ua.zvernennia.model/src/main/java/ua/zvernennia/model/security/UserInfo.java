package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

/**
 * Who is logged in, as the workstation shows it.
 *
 * @param id UUID text
 * @param organisation id of the organisation the position belongs to
 * @param positionId the position in which the user acts now
 */
public record UserInfo(
        String id,
        String login,
        String displayName,
        String positionId,
        String positionTitle,
        String organisation,
        String organisationName,
        Role role) {

    public UserInfo {
        requireNonNull(id, "id");
        requireNonNull(login, "login");
        requireNonNull(displayName, "displayName");
        requireNonNull(positionId, "positionId");
        requireNonNull(positionTitle, "positionTitle");
        requireNonNull(organisation, "organisation");
        requireNonNull(organisationName, "organisationName");
        requireNonNull(role, "role");
    }
}
