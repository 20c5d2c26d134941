package ua.zvernennia.model.acts;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.registration.CardDetails;

/**
 * A complaint does not go to whom it is about (Law 393/96-ВР, art. 7). About an organisation: nobody of it or of what
 * stands below it. About a head: neither the head nor anybody below. About another official: not that one.
 */
public final class ComplaintGuard {

    private final Map<String, OrgUnit> units;
    private final Map<String, Position> positions;

    public ComplaintGuard(Directory directory) {
        units = directory.organisations().stream().collect(toMap(OrgUnit::id, unit -> unit, (first, same) -> first));
        positions = directory.positions().stream()
                .collect(toMap(Position::id, position -> position, (first, same) -> first));
    }

    /**
     * Refuses whom the complaint is about.
     *
     * @param field name of the field that chose, for the refusal
     * @param chosen id of a position or of a unit
     * @throws RegistryException {@link ErrorCode#OBJECT_OF_COMPLAINT} with the arguments {@code field} and {@code object}
     */
    public void check(CardDetails details, String field, String chosen) {
        if (!details.guardLifted()) {
            objectOf(details.complaintAbout(), chosen).ifPresent(object -> {
                throw new RegistryException(
                        ErrorCode.OBJECT_OF_COMPLAINT,
                        field + ": is, or stands below, whom the complaint is about",
                        Map.of("field", field, "object", name(object)));
            });
        }
    }

    /**
     * The object of the complaint that stands in the way.
     *
     * @param about ids of organisations and positions
     * @param chosen id of a position or of a unit
     */
    public Optional<String> objectOf(List<String> about, String chosen) {
        var chain = chain(chosen);
        return about.stream()
                .filter(object -> object.equals(chosen) || chain.contains(reach(object)))
                .findFirst();
    }

    /** Nobody below this unit may be chosen; the object itself when it is no head. */
    private String reach(String object) {
        var position = positions.get(object);
        return position != null && position.head() ? position.unit() : object;
    }

    /** The unit of a position, or the unit itself, and all above it. */
    private Set<String> chain(String chosen) {
        var chain = new HashSet<String>();
        var position = positions.get(chosen);
        var unit = Optional.ofNullable(units.get(position == null ? chosen : position.unit()));
        while (unit.isPresent() && chain.add(unit.get().id())) {
            unit = unit.get().parent().map(units::get);
        }
        return chain;
    }

    private String name(String object) {
        var position = positions.get(object);
        if (position != null) {
            return position.holder().isEmpty() ? position.title() : position.holder();
        }
        return Optional.ofNullable(units.get(object)).map(OrgUnit::shortName).orElse(object);
    }
}
