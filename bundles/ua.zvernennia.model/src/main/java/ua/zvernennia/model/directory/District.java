package ua.zvernennia.model.directory;

import static java.util.Objects.requireNonNull;

/**
 * A district of the city, or «Інший».
 *
 * @param code KATOTTG code, e.g. "UA80000000000126643"; "OTHER" for «Інший»
 */
public record District(String code, String name, int ordinal) {

    /** Code of «Інший»: outside the city, or not known. */
    public static final String OTHER = "OTHER";

    public District {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
    }
}
