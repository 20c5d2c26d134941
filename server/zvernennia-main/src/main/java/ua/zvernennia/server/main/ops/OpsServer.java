package ua.zvernennia.server.main.ops;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.config.OpsConfig;

/** {@code /healthz} (200 or 503) and {@code /metrics} (Prometheus text) on a port of their own. */
public final class OpsServer implements AutoCloseable {

    private static final int THREADS = 8;

    private final Server server;
    private final ServerConnector connector;

    private OpsServer(Server server, ServerConnector connector) {
        this.server = requireNonNull(server, "server");
        this.connector = requireNonNull(connector, "connector");
    }

    /**
     * Listens at once.
     *
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID} when the port is taken
     */
    public static OpsServer start(OpsConfig config, BooleanSupplier healthy, Supplier<String> metrics) {
        var server = new Server(new QueuedThreadPool(THREADS, 1));
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost(config.host().isEmpty() ? null : config.host());
        connector.setPort(config.port());
        server.addConnector(connector);
        server.setHandler(new Pages(healthy, metrics));
        try {
            server.start();
        } catch (Exception e) { // Jetty declares nothing narrower
            throw new RegistryException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "ops.port: " + config.port() + " cannot be opened (expected: a free port)",
                    Map.of("name", "ops.port"),
                    e);
        }
        return new OpsServer(server, connector);
    }

    /** The port that is open, also when any free one was asked for. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Jetty declares nothing narrower
            throw new IllegalStateException("stopping the operators' pages", e);
        }
    }

    private static final class Pages extends Handler.Abstract {

        private final BooleanSupplier healthy;
        private final Supplier<String> metrics;

        Pages(BooleanSupplier healthy, Supplier<String> metrics) {
            this.healthy = requireNonNull(healthy, "healthy");
            this.metrics = requireNonNull(metrics, "metrics");
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            switch (Request.getPathInContext(request)) {
                case "/healthz" -> health(response, callback);
                case "/metrics" -> answer(response, callback, HttpStatus.OK_200, metrics.get());
                default -> answer(response, callback, HttpStatus.NOT_FOUND_404, "/healthz or /metrics\n");
            }
            return true;
        }

        private void health(Response response, Callback callback) {
            if (healthy.getAsBoolean()) {
                answer(response, callback, HttpStatus.OK_200, "ok\n");
            } else {
                answer(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "the database does not answer\n");
            }
        }

        private static void answer(Response response, Callback callback, int status, String text) {
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
            response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
        }
    }
}
