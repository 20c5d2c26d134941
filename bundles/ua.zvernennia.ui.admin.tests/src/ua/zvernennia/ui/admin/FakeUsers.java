package ua.zvernennia.ui.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import ua.zvernennia.api.UserAdministration;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.OneTimePassword;
import ua.zvernennia.model.security.OpenSession;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.SessionInfo;
import ua.zvernennia.model.security.UserState;

/** Users in memory. */
final class FakeUsers implements UserAdministration {

    static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");
    static final String UNIT = "00000000-0000-0000-0000-0000000000b1";

    final List<Person> people = new CopyOnWriteArrayList<>();
    final List<OpenSession> open = new CopyOnWriteArrayList<>();
    final List<String> done = new CopyOnWriteArrayList<>();

    FakeUsers() {
        for (int i = 0; i < 250; i++) {
            people.add(person("clerk%03d".formatted(i), "Тестова Особа " + i, UserState.ACTIVE));
        }
        people.add(person("blocked", "Заблокована Особа", UserState.BLOCKED));
        people.sort(Comparator.comparing(Person::login));
        open.add(session("clerk001", "desk-1"));
        open.add(session("clerk001", "desk-2"));
        open.add(session("clerk002", "desk-3"));
    }

    @Override
    public List<Person> users(String text, String afterLogin, int limit) {
        return people.stream()
                .filter(one -> one.login().compareTo(afterLogin) > 0)
                .filter(one -> (one.login() + one.displayName()).contains(text))
                .limit(limit)
                .toList();
    }

    @Override
    public Person invite(String login, String displayName) {
        if (people.stream().anyMatch(one -> one.login().equals(login))) {
            throw new RegistryException(ErrorCode.INVALID_VALUE, "taken", Map.of("field", "login"));
        }
        var made = new Person(UUID.randomUUID().toString(), login, displayName, UserState.INVITED, List.of());
        people.add(made);
        return made;
    }

    @Override
    public Person rename(String userId, String displayName) {
        return replace(userId, one -> new Person(one.id(), one.login(), displayName, one.state(), one.positions()));
    }

    @Override
    public Person bringTo(String userId, UserState state) {
        return replace(userId, one -> new Person(one.id(), one.login(), one.displayName(), state, one.positions()));
    }

    @Override
    public OneTimePassword resetPassword(String userId) {
        done.add("password");
        return new OneTimePassword("abcd-efgh-jkmn-pqrs", NOON);
    }

    @Override
    public boolean unlock(String userId) {
        done.add("unlock");
        return true;
    }

    @Override
    public boolean removeSecondFactor(String userId) {
        done.add("factor");
        return false;
    }

    @Override
    public List<OpenSession> sessions(String text, int limit) {
        return open.stream()
                .filter(one -> one.login().contains(text))
                .limit(limit)
                .toList();
    }

    @Override
    public void endSession(String userId, String sessionId) {
        open.removeIf(one -> one.session().id().equals(sessionId));
    }

    @Override
    public int endSessions(String userId) {
        int before = open.size();
        open.removeIf(one -> one.userId().equals(userId));
        return before - open.size();
    }

    private Person replace(String id, UnaryOperator<Person> change) {
        var all = new ArrayList<>(people);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                people.set(i, change.apply(all.get(i)));
                return people.get(i);
            }
        }
        throw new RegistryException(ErrorCode.LOGIN_UNKNOWN, id);
    }

    private static Person person(String login, String name, UserState state) {
        var position = new HeldPosition(
                UUID.randomUUID().toString(),
                UNIT,
                "Реєстратор",
                Role.REGISTRAR,
                false,
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                Optional.empty());
        return new Person(UUID.randomUUID().toString(), login, name, state, List.of(position));
    }

    private static OpenSession session(String login, String workstation) {
        return new OpenSession(
                new SessionInfo(
                        UUID.randomUUID().toString(),
                        workstation,
                        "10.0.0.1",
                        "0.1.0",
                        NOON,
                        NOON,
                        NOON.plusSeconds(3600),
                        false),
                "user-" + login,
                login,
                "Тестова Особа");
    }
}
