package ua.zvernennia.server.usecase.security;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ua.zvernennia.model.directory.OrgUnit;

/** Units and what lies below them. */
public final class OrgTree {

    private final Map<String, OrgUnit> units = new HashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();
    private final Map<String, Set<String>> below = new ConcurrentHashMap<>();

    public OrgTree(Collection<OrgUnit> all) {
        all.forEach(unit -> units.put(unit.id(), unit));
        all.forEach(unit -> unit.parent()
                .ifPresent(parent ->
                        children.computeIfAbsent(parent, key -> new HashSet<>()).add(unit.id())));
    }

    /** The unit and all below it; a unit that is not known stands alone. */
    public Set<String> below(String unit) {
        return below.computeIfAbsent(unit, this::collect);
    }

    public Set<String> all() {
        return Set.copyOf(units.keySet());
    }

    /** How many there are. */
    public int size() {
        return units.size();
    }

    /** The organisation a unit is a part of: offices and sectors are parts, everything else is one. */
    public String organisationOf(String unit) {
        var seen = new HashSet<String>(); // a ring of units must not hang a login
        var here = units.get(unit);
        while (here != null && isPart(here) && here.parent().isPresent() && seen.add(here.id())) {
            here = units.get(here.parent().get());
        }
        return here == null ? unit : here.id();
    }

    private static boolean isPart(OrgUnit unit) {
        return unit.type() == OrgUnit.Type.OFFICE || unit.type() == OrgUnit.Type.OTHER;
    }

    private Set<String> collect(String unit) {
        var found = new HashSet<String>();
        collect(unit, found);
        return Set.copyOf(found);
    }

    private void collect(String unit, Set<String> found) {
        if (found.add(unit)) {
            children.getOrDefault(unit, Set.of()).forEach(child -> collect(child, found));
        }
    }
}
