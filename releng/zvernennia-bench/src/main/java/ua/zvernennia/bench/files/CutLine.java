package ua.zvernennia.bench.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the server that can be cut: running connections break, new ones are refused until it is mended. */
final class CutLine implements AutoCloseable {

    private final ServerSocket listening;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param server port on this machine */
    CutLine(int server) {
        this.server = server;
        try {
            listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(CutLine::shut);
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var here = listening.accept();
                Thread.ofVirtual().start(() -> join(here));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void join(Socket here) {
        try (here;
                var there = new Socket(InetAddress.getLoopbackAddress(), server)) {
            open.add(here);
            open.add(there);
            if (cut) {
                return;
            }
            var back = Thread.ofVirtual().start(() -> copy(there, here));
            copy(here, there);
            back.join();
            open.remove(there);
        } catch (IOException e) {
            open.remove(here); // the server is not there now: what the other end shall see
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(here);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            shut(from); // cut, or one end has gone
        }
        shut(to);
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
