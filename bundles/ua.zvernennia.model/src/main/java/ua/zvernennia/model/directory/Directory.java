package ua.zvernennia.model.directory;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * All lists a workstation chooses from, as one value.
 *
 * @param version changes whenever any of the lists does; lets a client ask cheaply whether its copy is current
 */
public record Directory(
        String version,
        List<District> districts,
        List<ClassifierRow> classifiers,
        List<OrgUnit> organisations,
        List<Position> positions) {

    public static final Directory EMPTY = new Directory("", List.of(), List.of(), List.of(), List.of());

    public Directory {
        requireNonNull(version, "version");
        districts = List.copyOf(districts);
        classifiers = List.copyOf(classifiers);
        organisations = List.copyOf(organisations);
        positions = List.copyOf(positions);
    }
}
