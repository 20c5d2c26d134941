package ua.zvernennia.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the administrator laid down for this machine: lines {@code name = value} of a file that is rolled out with the
 * program, and what stands on this start's command line, which outweighs it. {@code locked = name, name} names what the
 * person at the machine may not change. Unknown names are kept, so that an older program reads a newer file.
 *
 * @param values by name in lower case; without empty values
 * @param locked names that a person may not change
 * @param faults numbers of the lines that are none, from 1; 0 for a file that cannot be read at all
 */
public record MachineSettings(Map<String, String> values, Set<String> locked, List<Integer> faults) {

    /** Addresses of the servers, as a person would type them. */
    public static final String SERVER = "server";

    /** Port of the servers that are named without one. */
    public static final String PORT = "port";

    /** What this machine does about newer versions: a name of {@link UpdatePolicy} in small letters. */
    public static final String UPDATE = "update";

    /** PEM file with the authorities that the administrator trusts. */
    public static final String AUTHORITY = "ca";

    /** "light" or "dark". */
    public static final String THEME = "theme";

    /** System property that names another file. */
    static final String FILE_PROPERTY = "zvernennia.config";

    private static final System.Logger LOG = System.getLogger(MachineSettings.class.getName());
    private static final String PROPERTY_PREFIX = "zvernennia.";
    private static final String LOCKED = "locked";
    private static final long LARGEST = 64 * 1024;

    public MachineSettings {
        values = Map.copyOf(values);
        locked = Set.copyOf(locked);
        faults = List.copyOf(faults);
    }

    /** Nothing laid down. */
    public static MachineSettings none() {
        return new MachineSettings(Map.of(), Set.of(), List.of());
    }

    /** Of this process: {@value #FILE_PROPERTY}, else the place that the installers write to. */
    public static MachineSettings ofThisProcess() {
        return read(file(System::getProperty, System::getenv));
    }

    /**
     * Reads a file; a missing one lays down nothing, lines that are none are named in {@link #faults}.
     *
     * @param file UTF-8, or what the installer of Windows writes: UTF-16 with a mark, else the code page of the machine;
     *     lines of {@code #} or {@code ;} and section names in brackets say nothing
     */
    public static MachineSettings read(Path file) {
        try {
            if (Files.size(requireNonNull(file, "file")) > LARGEST) {
                return broken(file, "larger than " + LARGEST + " bytes");
            }
            return parse(text(Files.readAllBytes(file)).lines().toList());
        } catch (NoSuchFileException e) {
            return none();
        } catch (CharacterCodingException e) {
            return broken(file, "no text in a known encoding");
        } catch (IOException e) {
            return broken(file, e.getClass().getSimpleName());
        }
    }

    /** What holds for a name: the system property {@code zvernennia.NAME}, else the file. */
    public Optional<String> value(String name) {
        var property = System.getProperty(PROPERTY_PREFIX + name);
        return Optional.ofNullable(property == null ? values.get(name) : property);
    }

    /** The addresses of the servers, each with {@link #PORT} unless it names its own. */
    public Optional<String> server() {
        return value(SERVER)
                .map(text -> value(PORT)
                        .map(port -> Arrays.stream(text.strip().split("[,;\\s]+"))
                                .map(address -> hasPort(address) ? address : address + ':' + port)
                                .collect(Collectors.joining(", ")))
                        .orElse(text));
    }

    /** Whether the person at the machine may not change it; nothing to lock while it has no value. */
    public boolean isLocked(String name) {
        return locked.contains(name) && value(name).isPresent();
    }

    static Path file(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        var named = properties.apply(FILE_PROPERTY);
        if (named != null && !named.isBlank()) {
            return Path.of(named.strip());
        }
        if (properties.apply("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            var common = environment.apply("ProgramData");
            return Path.of(
                    common == null || common.isBlank() ? "C:\\ProgramData" : common, "Zvernennia", "client.conf");
        }
        return Path.of("/etc/zvernennia/client.conf");
    }

    /** An IPv6 address has colons of its own: its port stands behind a bracket. */
    private static boolean hasPort(String address) {
        int colon = address.lastIndexOf(':');
        return colon > 0 && (address.indexOf(':') == colon || address.charAt(colon - 1) == ']');
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return decoded(bytes, StandardCharsets.UTF_16LE);
        }
        try {
            return decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return decoded(bytes, Charset.forName(System.getProperty("native.encoding", "UTF-8")));
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static MachineSettings parse(List<String> lines) {
        var values = new HashMap<String, String>();
        var faults = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).replace("\uFEFF", "").strip();
            if (line.isEmpty() || "#;[".indexOf(line.charAt(0)) >= 0) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                faults.add(i + 1);
                continue;
            }
            var value = line.substring(equals + 1).strip();
            if (!value.isEmpty()) {
                values.put(name(line.substring(0, equals)), value);
            }
        }
        if (!faults.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "machine settings: lines that are none: {0}", faults);
        }
        var locked = new HashSet<String>();
        for (var entry : values.getOrDefault(LOCKED, "").split(",", -1)) {
            locked.add(name(entry));
        }
        locked.remove("");
        return new MachineSettings(values, locked, faults);
    }

    private static String name(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static MachineSettings broken(Path file, String why) {
        LOG.log(System.Logger.Level.WARNING, "machine settings: {0} is not read: {1}", file, why);
        return new MachineSettings(Map.of(), Set.of(), List.of(0));
    }
}
