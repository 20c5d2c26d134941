package ua.zvernennia.bench.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports of this machine, below those that the system hands out: the server's own database asks for one of these
 * later and could be given a port that is meant for the server itself.
 */
final class Ports {

    private static final int FIRST = 20_000;
    private static final int BEYOND = 30_000;
    private static final int ATTEMPTS = 100;

    private Ports() {}

    static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                continue; // somebody's
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no free port between " + FIRST + " and " + BEYOND);
    }
}
