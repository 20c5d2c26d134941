package ua.zvernennia.bench.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** One connection that speaks HTTP/2 (RFC 9113) by hand, so that it can speak it wrongly. */
final class HttpTwo implements AutoCloseable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RESET = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE_MILLIS = 3_000;

    private final SSLSocket socket;
    private final OutputStream out;

    private HttpTwo(SSLSocket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    /** Connects, with the opening that a server expects. */
    static HttpTwo open(int port, Path authority) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(null, trust.getTrustManagers(), null);
        var socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port);
        var parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.startHandshake();
        var connection = new HttpTwo(socket);
        connection.out.write(PREFACE);
        connection.frame(SETTINGS, 0, 0, new byte[0]);
        return connection;
    }

    void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        frame(type, flags, stream, payload.length, payload);
    }

    /** @param said the length that the frame says it has */
    void frame(int type, int flags, int stream, int said, byte[] payload) throws IOException {
        var head = ByteBuffer.allocate(9)
                .put((byte) (said >> 16))
                .put((byte) (said >> 8))
                .put((byte) said)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream);
        out.write(head.array());
        out.write(payload);
        out.flush();
    }

    /** Literal fields without an index (RFC 7541, 6.2.2). */
    static byte[] headers(String path, String token, List<String> more) {
        var block = new ByteArrayOutputStream();
        field(block, ":method", "POST");
        field(block, ":scheme", "https");
        field(block, ":path", path);
        field(block, ":authority", "localhost");
        field(block, "content-type", "application/grpc");
        field(block, "te", "trailers");
        field(block, "authorization", "Bearer " + token);
        for (int i = 0; i + 1 < more.size(); i += 2) {
            field(block, more.get(i), more.get(i + 1));
        }
        return block.toByteArray();
    }

    /** A message of gRPC: whether it is packed, how long it says it is, what comes. */
    static byte[] message(int packed, int said, byte[] content) {
        return ByteBuffer.allocate(5 + content.length)
                .put((byte) packed)
                .putInt(said)
                .put(content)
                .array();
    }

    /** Reads what the server says, until it has nothing more to say or hangs up. */
    void listen() throws IOException {
        var buffer = new byte[8_192];
        try {
            while (socket.getInputStream().read(buffer) >= 0) {
                if (socket.getInputStream().available() == 0) {
                    return;
                }
            }
        } catch (SocketException | java.net.SocketTimeoutException e) {
            return; // hung up, or waits for more: either is a server's right
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static void field(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        text(block, name);
        text(block, value);
    }

    private static void text(ByteArrayOutputStream block, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < 127) {
            block.write(bytes.length);
        } else {
            block.write(127);
            int rest = bytes.length - 127;
            while (rest >= 128) {
                block.write(rest % 128 + 128);
                rest /= 128;
            }
            block.write(rest);
        }
        block.writeBytes(bytes);
    }
}
