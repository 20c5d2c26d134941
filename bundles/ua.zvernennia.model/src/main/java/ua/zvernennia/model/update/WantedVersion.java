package ua.zvernennia.model.update;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Which version workstations should run, as the administrator of the server laid it down.
 *
 * @param version e.g. "0.2.0"; empty: whatever they are is fine
 * @param source where the new one is to be had, an address or a sentence for a person; may be empty
 */
public record WantedVersion(UpdatePolicy policy, String version, String source) {

    /** Whatever workstations are is fine. */
    public static final WantedVersion ANY = new WantedVersion(UpdatePolicy.NONE, "", "");

    public WantedVersion {
        requireNonNull(policy, "policy");
        requireNonNull(version, "version");
        requireNonNull(source, "source");
    }

    /** Whether a program is older than wanted; one whose version nobody can read is not. */
    public boolean isNewerThan(String present) {
        return ProgramVersion.parse(version)
                .flatMap(wanted -> ProgramVersion.parse(present).map(has -> has.compareTo(wanted) < 0))
                .orElse(false);
    }

    /**
     * Lets a program go on unless it is older than is required.
     *
     * @throws RegistryException {@link ErrorCode#CLIENT_TOO_OLD} with the facts of its sentence
     */
    public void check(String present) {
        if (policy == UpdatePolicy.REQUIRED && isNewerThan(present)) {
            var facts = Map.of("present", present, "wanted", version, "source", source);
            throw new RegistryException(
                    ErrorCode.CLIENT_TOO_OLD,
                    "workstation " + present + " (expected: " + version + " or newer)",
                    source.isBlank() ? Map.of("present", present, "wanted", version) : facts);
        }
    }
}
