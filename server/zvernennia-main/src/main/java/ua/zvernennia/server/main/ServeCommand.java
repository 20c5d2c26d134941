package ua.zvernennia.server.main;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ua.zvernennia.server.main.config.ServerConfig;
import ua.zvernennia.server.main.serving.RegistryServer;

/** {@code serve}: runs until SIGTERM, then lets calls finish and stops what it started. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the server.")
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin
    private CommonOptions options;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port for workstations (listen.port), 7443 unless set; 0: any free one")
    private Integer port;

    @Option(
            names = "--ops-port",
            paramLabel = "PORT",
            description = "port of /healthz and /metrics (ops.port), 7480 unless set; 0: any free one")
    private Integer opsPort;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var server = RegistryServer.start(config(), Version.text());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "stop"));
        announce(spec.commandLine().getOut(), server);
        stopped.await();
        return 0;
    }

    private ServerConfig config() {
        var flags = new LinkedHashMap<String, String>();
        if (port != null) {
            flags.put("listen.port", port.toString());
        }
        if (opsPort != null) {
            flags.put("ops.port", opsPort.toString());
        }
        return options.config(flags);
    }

    private static void announce(PrintWriter out, RegistryServer server) {
        LOG.info("event=ready port={} ops={} ca={}", server.port(), server.opsPort(), server.authority());
        out.println("ready port=" + server.port() + " ops=" + server.opsPort() + " ca=" + server.authority());
        out.flush();
    }

    private static void stop(RegistryServer server, CountDownLatch stopped) {
        LOG.info("event=stopping");
        server.close();
        LOG.info("event=stopped");
        stopped.countDown();
    }
}
