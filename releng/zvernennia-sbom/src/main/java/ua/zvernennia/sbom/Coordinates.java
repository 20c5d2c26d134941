package ua.zvernennia.sbom;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** An artefact of Maven. */
record Coordinates(String group, String artifact, String version) {

    Coordinates {
        requireNonNull(group, "group");
        requireNonNull(artifact, "artifact");
        requireNonNull(version, "version");
    }

    /** Package URL, e.g. {@code pkg:maven/io.grpc/grpc-core@1.85.1}. */
    String purl() {
        return "pkg:maven/" + group + '/' + artifact + '@' + version;
    }

    /** Of a file of a local Maven repository by its place: {@code group…/artifact/version/file}. */
    static Coordinates of(Path repository, Path file) {
        var place = repository.relativize(file);
        int names = place.getNameCount();
        return new Coordinates(
                place.subpath(0, names - 3).toString().replace('\\', '/').replace('/', '.'),
                place.getName(names - 3).toString(),
                place.getName(names - 2).toString());
    }
}
