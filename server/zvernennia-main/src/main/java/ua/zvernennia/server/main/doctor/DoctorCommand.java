package ua.zvernennia.server.main.doctor;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.CommonOptions;
import ua.zvernennia.server.main.Version;
import ua.zvernennia.server.main.config.ServerConfig;
import ua.zvernennia.server.main.database.DataDirectory;
import ua.zvernennia.server.main.database.RegistryDatabase;

/** {@code doctor}: one line for each thing it looked at; exit code 0 when nothing is wrong, else 1. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks at settings, disk, ports, certificate, database and clock, and says what is wrong.")
public final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var findings = findings();
        var out = spec.commandLine().getOut();
        for (var finding : findings) {
            out.println(finding.level().word() + ": " + finding.text());
        }
        long wrong = findings.stream()
                .filter(finding -> finding.level() == Finding.Level.WRONG)
                .count();
        out.println(wrong == 0 ? "nothing is wrong" : wrong + " wrong");
        return wrong == 0 ? 0 : 1;
    }

    private List<Finding> findings() {
        ServerConfig config;
        try {
            config = options.config();
        } catch (RegistryException e) {
            return List.of(Finding.wrong("settings: " + e.getMessage()));
        }
        var findings = new ArrayList<Finding>();
        findings.add(Finding.good("settings: understood"));
        checks(config).forEach(check -> findings.addAll(check.look()));
        return findings;
    }

    private static List<Check> checks(ServerConfig config) {
        var clock = InstantSource.system();
        var data = config.data();
        return List.of(
                new DataCheck(data),
                new PortCheck(
                        "listen.port",
                        config.listen().host(),
                        config.listen().port(),
                        () -> DataDirectory.isHeld(data)),
                new PortCheck("ops.port", config.ops().host(), config.ops().port(), () -> DataDirectory.isHeld(data)),
                new CertificateCheck(config.tls(), data, clock),
                () -> database(config, clock),
                () -> new SecretsCheck(config.secrets().keyFile(data), RegistryDatabase.reachable(config)).look(),
                () -> clients(config));
    }

    private static List<Finding> clients(ServerConfig config) {
        return RegistryDatabase.reachable(config)
                .map(access -> new ClientsCheck(access, config.wantedVersion(Version.text())).look())
                .orElse(List.of());
    }

    private static List<Finding> database(ServerConfig config, InstantSource clock) {
        return RegistryDatabase.reachable(config)
                .map(access -> new DatabaseCheck(access, clock).look())
                .orElseGet(() -> List.of(Finding.good("database: the embedded one, which runs with the server")));
    }
}
