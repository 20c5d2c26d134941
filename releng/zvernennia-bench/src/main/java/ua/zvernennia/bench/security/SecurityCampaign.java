package ua.zvernennia.bench.security;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.TemporaryFolder;

/**
 * {@code ./dev campaign security}: every method that the server offers, in every way that nobody should use it. Nothing may
 * end as a defect, nothing of the inside or of somebody else's may be told, and memory stays flat.
 */
@Command(
        name = "security",
        mixinStandardHelpOptions = true,
        description = "hostile calls against a server of its own: tokens, foreign ids, extra fields, injection, frames,"
                + " imports, fuzzed messages")
public final class SecurityCampaign implements Callable<Integer> {

    private static final int MESSAGES = 10_000;
    private static final int MESSAGES_BRIEF = 200;

    @Option(names = "--short", description = "200 messages for each method instead of 10,000")
    private boolean brief;

    @Option(names = "--messages", description = "as many messages for each method")
    private int asked;

    @Option(names = "--seed", description = "of the messages (default ${DEFAULT-VALUE})")
    private long seed = 1551;

    @Option(names = "--only", split = ",", description = "these attacks alone, e.g. tokens,fuzz")
    private List<String> only = List.of();

    @Override
    public Integer call() throws Exception {
        var findings = new Findings();
        try (var folder = new TemporaryFolder("zvernennia-security-")) {
            var data = folder.path().resolve("server");
            try (var server = LabServer.start(Programs.ofThisBuild(), data)) {
                var town = Town.in(server, folder.path());
                attack(
                        server,
                        town,
                        findings,
                        Files.createDirectory(folder.path().resolve("files")));
                findings.begin("log");
                new LogInspection(server.log()).of(findings);
            }
            findings.print();
            if (findings.failures() > 0) {
                folder.keep();
            }
        }
        return findings.failures() == 0 ? 0 : 1;
    }

    private void attack(LabServer server, Town town, Findings findings, Path files) throws Exception {
        var channel = channel(server);
        try {
            attack(server, channel, town, findings, files);
        } finally {
            channel.shutdownNow();
        }
    }

    private void attack(LabServer server, ManagedChannel channel, Town town, Findings findings, Path files)
            throws Exception {
        var methods = RpcCatalogue.of(channel);
        System.out.printf("methods %d%n", methods.size());
        if (methods.isEmpty()) {
            findings.failed("the server says that it offers nothing");
        }
        var target = new Target(server, channel, methods, town, new Visitors(channel, town));
        town.fill();
        for (var attack : List.of(
                new TokenAttack(),
                new ForeignIdAttack(),
                new ExtraFieldAttack(),
                new InjectionAttack(),
                new LdapAttack(),
                new FormulaAttack(files),
                new FrameAttack(),
                new ImportAttack(files),
                new FuzzAttack(messages(), seed))) {
            if (only.isEmpty() || only.contains(attack.name())) {
                long begun = System.nanoTime();
                findings.begin(attack.name());
                attack.run(target, findings);
                System.out.printf(
                        "%s: tried %d, %d s%n",
                        attack.name(), findings.calls(attack.name()), (System.nanoTime() - begun) / 1_000_000_000);
            }
        }
    }

    private int messages() {
        if (asked > 0) {
            return asked;
        }
        return brief ? MESSAGES_BRIEF : MESSAGES;
    }

    private static ManagedChannel channel(LabServer server) throws IOException {
        return NettyChannelBuilder.forAddress("localhost", server.port())
                .sslContext(GrpcSslContexts.forClient()
                        .trustManager(server.certificateAuthority().toFile())
                        .build())
                .build();
    }
}
