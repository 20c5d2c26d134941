package ua.zvernennia.server.main.testing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes messages of syslog on a port of its own: datagrams (RFC 5426), or counted octets over TCP (RFC 6587). */
public final class LogCollector implements AutoCloseable {

    private static final int LONGEST = 65_507;

    private final String scheme;
    private final int port;
    private final AutoCloseable listening;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private LogCollector(String scheme, int port, AutoCloseable listening) {
        this.scheme = scheme;
        this.port = port;
        this.listening = listening;
    }

    public static LogCollector tcp() {
        try {
            var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var collector = new LogCollector("tcp", socket.getLocalPort(), socket);
            Thread.ofVirtual().start(() -> collector.accept(socket));
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LogCollector udp() {
        try {
            var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            var collector = new LogCollector("udp", socket.getLocalPort(), socket);
            Thread.ofVirtual().start(() -> collector.receive(socket));
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code audit.syslog} names it. */
    public String address() {
        return scheme + "://127.0.0.1:" + port;
    }

    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** Ends the connections that are open; others are taken. */
    public void hangUp() throws IOException {
        for (var socket : Set.copyOf(open)) {
            socket.close();
        }
    }

    @Override
    public void close() throws Exception {
        listening.close();
        hangUp();
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                var socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> read(socket));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void read(Socket socket) {
        try (socket) {
            var in = socket.getInputStream();
            while (true) {
                var content = in.readNBytes(count(in));
                messages.add(new String(content, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            open.remove(socket); // the end of the stream, or hung up
        }
    }

    private static int count(InputStream in) throws IOException {
        int count = 0;
        for (int next = in.read(); next != ' '; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            count = count * 10 + (next - '0');
        }
        return count;
    }

    private void receive(DatagramSocket socket) {
        var packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        try {
            while (true) {
                packet.setLength(LONGEST);
                socket.receive(packet);
                messages.add(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return; // closed
        }
    }
}
