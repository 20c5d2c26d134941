package ua.zvernennia.ui.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserState;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.Tone;

/** Roles, states and positions as people call them. */
final class Words {

    private final Texts texts = Texts.of(Messages.class);

    String role(Role role) {
        return texts.get("role." + role.name());
    }

    /** All roles by their names. */
    List<Role> roles() {
        return Arrays.stream(Role.values())
                .sorted((one, other) -> UkrainianText.ORDER.compare(role(one), role(other)))
                .toList();
    }

    String type(OrgUnit.Type type) {
        return texts.get("unit." + type.name());
    }

    String state(UserState state) {
        return texts.get("state." + state.name());
    }

    static Tone tone(UserState state) {
        return switch (state) {
            case INVITED -> Tone.SOON;
            case ACTIVE -> Tone.NORMAL;
            case BLOCKED -> Tone.OVERDUE;
            case ARCHIVED -> Tone.MUTED;
        };
    }

    /** One position on a line: title, unit, role, period. */
    String position(HeldPosition position, Map<String, String> units) {
        return Texts.format(
                Messages.Words_position,
                position.title(),
                units.getOrDefault(position.unit(), ""),
                role(position.role()),
                Days.text(position.validFrom()),
                position.validTo().map(Days::text).orElse(Messages.Words_open));
    }

    /** Short names of units by id. */
    static Map<String, String> units(Directory directory) {
        return directory.organisations().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::shortName));
    }

    static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
