package ua.zvernennia.server.main.audit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.audit.AnchorFile;
import ua.zvernennia.server.usecase.audit.Anchors.Anchor;
import ua.zvernennia.server.usecase.audit.AuditWitness;
import ua.zvernennia.server.usecase.audit.SealKeys;

/** The directory {@code <data>/audit}. */
public final class AuditFiles {

    private final Path directory;

    public AuditFiles(Path data) {
        this.directory = data.resolve("audit");
    }

    /** The key of this instance, made when there is none. */
    public SealKeyFile key() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(directory.toString(), e);
        }
        return SealKeyFile.openOrMake(directory.resolve("seal.key"), directory.resolve("seal.pub"));
    }

    /**
     * Where anchors go.
     *
     * @param era counts restores: numbers of seals that one has lost are given again
     */
    public AnchorFile anchors(String serverId, int era) {
        return AnchorFile.open(directory.resolve("anchors-" + serverId + '.' + era + ".log"));
    }

    /** Everything that was anchored here for a registry, in all its eras. */
    public List<Anchor> anchored(String serverId) {
        var all = new ArrayList<Anchor>();
        found("anchors-" + serverId + ".*.log").forEach(file -> all.addAll(AnchorFile.read(file)));
        return all;
    }

    /**
     * What somebody has kept elsewhere: a copy of an anchor file, or the file of a log collector.
     *
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID} when no anchor of this registry is in it, since that
     *     would prove nothing
     */
    public static List<Anchor> copied(Path file, String serverId) {
        var found = new ArrayList<Anchor>();
        try {
            found.addAll(AnchorFile.read(file));
            found.addAll(AnchorMessage.read(file, serverId));
        } catch (UncheckedIOException e) {
            throw refused(file, "cannot be read", e);
        }
        if (found.isEmpty()) {
            throw refused(file, "holds no anchor of this registry", null);
        }
        return found;
    }

    private static RegistryException refused(Path file, String what, Throwable cause) {
        return new RegistryException(
                ErrorCode.CONFIGURATION_INVALID,
                "--anchors: " + file + ' ' + what
                        + " (expected: a copy of anchors-*.log, or a collector's file with lines audit-anchor)",
                Map.of("name", "--anchors"),
                cause);
    }

    /** Public keys that lie here: this instance's, and those of others that somebody put beside it. */
    public List<Path> publicKeys() {
        return found("*.pub");
    }

    /** All of that, read anew for each proof. */
    public AuditWitness witness(String serverId) {
        return new AuditWitness() {
            @Override
            public List<Anchor> anchors() {
                return anchored(serverId);
            }

            @Override
            public SealKeys keys() {
                return new TrustedSealKeys(publicKeys());
            }
        };
    }

    private List<Path> found(String glob) {
        if (!Files.isDirectory(requireNonNull(directory))) {
            return List.of();
        }
        var files = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(directory, glob)) {
            stream.forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(directory.toString(), e);
        }
        return files;
    }
}
