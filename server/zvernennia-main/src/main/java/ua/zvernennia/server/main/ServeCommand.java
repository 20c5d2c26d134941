package ua.zvernennia.server.main;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: runs until SIGTERM. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the server.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    @Option(names = "--port", paramLabel = "PORT", description = "port for workstations (listen.port), 7443 unless set")
    private Integer port;

    @Option(
            names = "--ops-port",
            paramLabel = "PORT",
            description = "port of /healthz and /metrics (ops.port), 7480 unless set")
    private Integer opsPort;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var flags = new LinkedHashMap<String, String>();
        if (port != null) {
            flags.put("listen.port", port.toString());
        }
        if (opsPort != null) {
            flags.put("ops.port", opsPort.toString());
        }
        var config = options.config(flags);
        spec.commandLine().getOut().println("configured " + config);
        return 0;
    }
}
