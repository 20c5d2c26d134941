package ua.zvernennia.smoke.tests;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.StaffPosition;
import ua.zvernennia.model.security.UserState;
import ua.zvernennia.sync.WorkstationStaff;
import ua.zvernennia.sync.WorkstationUsers;

/** The people between a head and two executors; an administrator invites those who have no account yet. */
final class Chancery implements AutoCloseable {

    private static final String DEMO = "demo";

    /** Long enough for the policy, and nobody's birthday. */
    private static final String CHOSEN = "верба-над-Дніпром-77";

    private static final String DEPARTMENT = "ДЖКІ";
    private static final int POSITIONS_MAX = 1_000;

    private final ServerAddress address;
    private final Map<String, Colleague> people = new LinkedHashMap<>();

    Chancery(ServerAddress address) {
        this.address = requireNonNull(address, "address");
        people.put("head", Colleague.login(address, "head", DEMO));
        people.put("executor", Colleague.login(address, "executor", DEMO));
        try (var admin = Colleague.login(address, "admin", DEMO)) {
            var staff = new WorkstationStaff(admin.workstation());
            var vacant = new ArrayList<>(staff.positions("", false, POSITIONS_MAX).stream()
                    .filter(each -> each.login().isEmpty())
                    .toList());
            invite(admin, "deputy", take(vacant, each -> each.position().role() == Role.HEAD));
            invite(admin, "director", take(vacant, each -> isOf(each, Role.UNIT_HEAD)));
            invite(admin, "vice", take(vacant, each -> isOf(each, Role.UNIT_HEAD)));
            invite(admin, "executor2", take(vacant, each -> isOf(each, Role.EXECUTOR)));
        }
    }

    Colleague person(String login) {
        return people.get(login);
    }

    /** With those names in the place of people's own that the demo city invents anew with every seed. */
    String anonymous(String text) {
        var plain = text;
        for (var each : people.entrySet()) {
            plain = plain.replace(each.getValue().name(), each.getKey());
        }
        return plain;
    }

    List<Colleague> all() {
        return List.copyOf(people.values());
    }

    @Override
    public void close() {
        people.values().forEach(Colleague::close);
    }

    private static boolean isOf(StaffPosition each, Role role) {
        return each.position().role() == role && each.unitName().startsWith(DEPARTMENT);
    }

    private static StaffPosition take(List<StaffPosition> vacant, Predicate<StaffPosition> wanted) {
        var found = vacant.stream()
                .filter(wanted)
                .filter(each -> vacant.stream()
                                .filter(other -> other.holder().equals(each.holder()))
                                .count()
                        == 1) // found by name later
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such position in this city"));
        vacant.remove(found);
        return found;
    }

    /** The account takes the name that the position has already: nothing changes in the directory. */
    private void invite(Colleague admin, String login, StaffPosition place) {
        var users = new WorkstationUsers(admin.workstation());
        var person = users.invite(login, place.holder());
        new WorkstationStaff(admin.workstation()).assign(place.position().id(), Optional.of(person.id()));
        var once = users.resetPassword(person.id()).password();
        users.bringTo(person.id(), UserState.ACTIVE); // whoever is invited only is refused like a stranger
        people.put(login, Colleague.firstLogin(address, login, once, CHOSEN));
    }
}
