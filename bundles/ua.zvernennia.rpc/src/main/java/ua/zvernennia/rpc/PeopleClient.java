package ua.zvernennia.rpc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.StaffPosition;
import ua.zvernennia.model.security.Substitution;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.model.security.UserState;

/** Users, positions and substitutions of one server; failures as in {@link RegistryClient}. */
public interface PeopleClient {

    List<Person> users(String text, String afterLogin, int limit);

    Person create(String login, String displayName);

    Person rename(String userId, String displayName);

    Person bringTo(String userId, UserState state);

    List<StaffPosition> positions(String text, boolean former, int limit);

    HeldPosition addPosition(
            String unit,
            String title,
            Role role,
            boolean head,
            Optional<String> user,
            LocalDate validFrom,
            Optional<LocalDate> validTo);

    HeldPosition assign(String position, Optional<String> user);

    HeldPosition changeRole(String position, Role role);

    HeldPosition end(String position, LocalDate lastDay);

    List<Substitution> substitutions(String position);

    Substitution substitute(
            String position,
            String substitute,
            Optional<Instant> from,
            Optional<Instant> until,
            boolean readsOnly,
            String reason);

    Substitution endSubstitution(String id);

    /** The caller's own positions. */
    List<HeldPosition> mine();

    /** The caller as the server sees them in that position. */
    UserInfo switchTo(String position);
}
