package ua.zvernennia.model.directory;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An organisation or a unit of one.
 *
 * @param id UUID text
 * @param type apparatus, department, office, district administration, utility, institution, other
 */
public record OrgUnit(String id, String code, String name, String shortName, Optional<String> parent, Type type) {

    /** Kind of organisation, for lists and report groups. */
    public enum Type {
        APPARATUS,
        DEPARTMENT,
        OFFICE,
        DISTRICT_ADMINISTRATION,
        UTILITY,
        INSTITUTION,
        OTHER
    }

    public OrgUnit {
        requireNonNull(id, "id");
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(shortName, "shortName");
        requireNonNull(parent, "parent");
        requireNonNull(type, "type");
    }
}
