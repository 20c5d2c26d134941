package ua.zvernennia.city.administration;

import java.util.Optional;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.security.Role;

/**
 * A position with what the server alone knows of it.
 *
 * @param login of the user who acts in it; empty for the many who are only named
 */
public record Post(Position position, Role role, Optional<String> login) {}
