package ua.zvernennia.server.main.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.backup.BackupTail;
import ua.zvernennia.server.jpa.backup.RegistryDump;
import ua.zvernennia.server.main.CommonOptions;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.usecase.AuditEvent;

/** {@code backup}: the registry at one moment as an encrypted file, beside a running server or without it. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes database, keys and logs of this server into one encrypted file.")
public final class BackupCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    @ArgGroup(multiplicity = "1")
    private BackupKeyOptions key;

    @Parameters(paramLabel = "FILE", description = "written whole or not at all")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var config = options.config();
        var target = new BackupFile(file.toAbsolutePath(), key.key());
        try (var found = RegistryDatabase.open(config)) {
            var dump = new RegistryDump(found.owner().withPool(1));
            var files = new DataFiles(config.data(), config.secrets().keyFile(config.data()));
            var contents = new BackupContents(config.files().directory(config.data()));
            var tail = new BackupTail[1];
            target.write(out -> tail[0] = dump.writeTo(out, (zip, hashes) -> {
                files.addTo(zip);
                contents.addTo(zip, hashes);
            }));
            record(found, tail[0]);
            spec.commandLine()
                    .getOut()
                    .println("backed up " + tail[0].total() + " rows of "
                            + tail[0].rows().size() + " tables and " + contents.copied() + " contents of files to "
                            + file);
        } catch (IOException e) {
            throw new UncheckedIOException("backup", e);
        }
        return 0;
    }

    private static void record(RegistryDatabase found, BackupTail tail) {
        try (var database = Database.open(found.access(2))) {
            database.transactions().inTransaction(() -> {
                database.audit()
                        .record(AuditEvent.from("backup", AuditEvent.Action.BACKED_UP)
                                .with(Map.of("rows", Long.toString(tail.total()))));
                return null;
            });
        }
    }
}
