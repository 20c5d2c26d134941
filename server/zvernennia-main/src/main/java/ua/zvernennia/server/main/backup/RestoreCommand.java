package ua.zvernennia.server.main.backup;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.backup.BackupReading;
import ua.zvernennia.server.jpa.backup.RegistryLoad;
import ua.zvernennia.server.main.CommonOptions;
import ua.zvernennia.server.main.database.RegistryDatabase;

/** {@code restore}: puts a backup into a database without a registry, or in the place of one. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Restores a backup. The whole file is checked before anything is touched. The server must be stopped.",
            "Afterwards workstations reload, everyone logs in anew, and the next start records as void whatever"
                    + " numbers the log of issued numbers has beyond the copy."
        })
public final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    @ArgGroup(multiplicity = "1")
    private BackupKeyOptions key;

    @Parameters(paramLabel = "FILE", description = "what `backup` wrote")
    private Path file;

    @Option(names = "--check", description = "only read the whole file and say what is in it")
    private boolean check;

    @Option(names = "--replace", description = "take away the registry that is in the database now")
    private boolean replace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var source = new BackupFile(file.toAbsolutePath(), key.key());
        var reading = new BackupReading(source::open);
        var contents = reading.check();
        var out = spec.commandLine().getOut();
        out.println(file + ": made " + contents.head().madeAt() + ", "
                + contents.tail().total() + " rows of " + contents.tail().rows().size() + " tables, whole");
        if (check) {
            return 0;
        }
        var config = options.config();
        var files = new DataFiles(config.data(), config.secrets().keyFile(config.data()));
        try (var found = RegistryDatabase.openToRestore(config)) {
            var load = new RegistryLoad(found.owner().withPool(1), found.roles());
            refuseUnlessReady(load);
            var stored = new BackupContents(config.files().directory(config.data()));
            load.run(reading, contents, (name, content) -> {
                if (!stored.receive(name, content)) {
                    files.receive(name, content);
                }
            });
            out.println(stored.copied() + " contents of files restored");
        }
        files.write().forEach(out::println);
        out.println("restored; start the server now");
        return 0;
    }

    private void refuseUnlessReady(RegistryLoad load) {
        int servers = load.serversConnected();
        if (servers > 0) {
            throw refused("a server is connected to the database (expected: all instances stopped)");
        }
        if (load.vacant()) {
            return;
        }
        if (!replace) {
            throw refused("the database holds a registry (expected: none, or --replace to take it away)");
        }
        load.clear();
    }

    private static RegistryException refused(String sentence) {
        return new RegistryException(ErrorCode.CONFIGURATION_INVALID, "restore: " + sentence);
    }
}
