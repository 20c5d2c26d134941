package ua.zvernennia.bench.security;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Connections that speak nothing the server knows: noise, plain HTTP, half a handshake, and silence. */
final class Garbage {

    private final int port;
    private final Random random = new Random(1);

    Garbage(int port) {
        this.port = port;
    }

    /** Each is given up at once; the server must not mind. */
    void send(int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream().write(noise(i % 4));
                socket.getOutputStream().flush();
            }
        }
    }

    private byte[] noise(int kind) {
        return switch (kind) {
            case 0 -> "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            case 1 -> "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            case 2 -> new byte[] {22, 3, 1, 2, 0, 1}; // the first bytes of a handshake that never comes
            default -> {
                var bytes = new byte[2000];
                random.nextBytes(bytes);
                yield bytes;
            }
        };
    }
}
