package ua.zvernennia.server.usecase.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.Substitution;
import ua.zvernennia.model.security.UserState;

/** Users, positions and substitutions; called inside a transaction. */
public interface PeopleRepository {

    /** By login; those whose login, name or title holds {@code text}, after a login. */
    List<Person> find(String text, String afterLogin, int limit);

    Optional<Person> person(String id);

    Optional<Person> byLogin(String login);

    /** @return id of the new user, without a password */
    String add(String login, String displayName, UserState state);

    void rename(String id, String displayName);

    void setState(String id, UserState state);

    Optional<HeldPosition> position(String id);

    /** Positions of a unit with that title, valid on the day. */
    List<HeldPosition> positions(String unit, String title, LocalDate day);

    /** The id of {@code position} is the new one's. */
    void addPosition(HeldPosition position, String holder);

    void assign(String position, Optional<String> user, String holder);

    void end(String position, LocalDate lastDay);

    boolean unitExists(String id);

    Optional<String> unitByCode(String code);

    List<Substitution> substitutions(String position);

    Optional<Substitution> substitution(String id);

    void addSubstitution(Substitution substitution, String by);

    void endSubstitution(String id, Instant at);
}
