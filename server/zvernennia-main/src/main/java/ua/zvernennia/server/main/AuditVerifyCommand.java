package ua.zvernennia.server.main;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.main.audit.AuditFiles;
import ua.zvernennia.server.main.audit.TrustedSealKeys;
import ua.zvernennia.server.main.config.ServerConfig;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.usecase.audit.AuditFinding;
import ua.zvernennia.server.usecase.audit.AuditReport;
import ua.zvernennia.server.usecase.audit.VerifyAudit;

/** {@code audit verify}: exit code 0 when every sealed row is as it was, 1 with a line for each that is not. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Compares the audit with its seals, and these with the anchors outside the database.")
final class AuditVerifyCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    @Option(
            names = "--anchors",
            paramLabel = "FILE",
            description = "copy of an anchor file, or file of a log collector, that was kept elsewhere; beside those"
                    + " under <data>/audit")
    private List<Path> anchorFiles = List.of();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "public key of another instance (its seal.pub); beside those under <data>/audit")
    private List<Path> keyFiles = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var config = options.config();
        AuditReport report;
        try (var found = RegistryDatabase.open(config);
                var database = BulkDatabase.open(found)) {
            report = verify(config, database);
        }
        var out = spec.commandLine().getOut();
        report.findings().stream().map(AuditFinding::text).forEach(out::println);
        out.println(summary(report));
        return report.whole() ? 0 : FailureHandler.FAILED;
    }

    private AuditReport verify(ServerConfig config, Database database) {
        var files = new AuditFiles(config.data());
        var keys = new ArrayList<>(files.publicKeys());
        keys.addAll(keyFiles);
        var serverId = database.transactions().inTransaction(database.identity()::serverId);
        var anchors = new ArrayList<>(files.anchored(serverId));
        anchorFiles.forEach(file -> anchors.addAll(AuditFiles.copied(file, serverId)));
        return new VerifyAudit(database.transactions(), database.auditChain(), new TrustedSealKeys(keys))
                .execute(anchors);
    }

    private static String summary(AuditReport report) {
        return report.rows() + " rows under " + report.seals() + " seals, " + report.unsealed() + " not sealed yet, "
                + report.lostInRestore() + " seals lost in restores: "
                + (report.whole() ? "whole" : report.total() + " findings");
    }
}
