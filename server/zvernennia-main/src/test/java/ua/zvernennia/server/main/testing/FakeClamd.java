package ua.zvernennia.server.main.testing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;

/**
 * Speaks the protocol of clamd on a port of its own and finds the EICAR test file, also inside archives. Can be stopped
 * and started on the same port, be blind, hang up, or say nothing.
 */
public final class FakeClamd implements AutoCloseable {

    private static final String EICAR = "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE";

    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger scans = new AtomicInteger();
    private volatile ServerSocket listening;
    private volatile Mood mood = Mood.HONEST;

    public FakeClamd() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = listening.getLocalPort();
        listen(listening);
    }

    /** For a static field. */
    public static FakeClamd started() {
        try {
            return new FakeClamd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it answers. */
    public enum Mood {
        HONEST,
        /** Finds nothing, like a clamd whose limits lie below the content. */
        BLIND,
        /** Answers and hangs up before it has read all, as past StreamMaxLength. */
        LIMITED,
        /** Looks at a part and says so, as with AlertExceedsMax. */
        ALERTING,
        /** Hangs up without a word. */
        DYING,
        /** Says what no clamd says. */
        MAD,
        /** Never answers. */
        SILENT
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public void be(Mood next) {
        mood = next;
    }

    /** How many contents it has read to their end. */
    public int scans() {
        return scans.get();
    }

    public void stop() throws IOException {
        listening.close();
        for (var socket : open) {
            socket.close();
        }
    }

    public void start() throws IOException {
        listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        listen(listening);
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    private void listen(ServerSocket server) {
        Thread.ofVirtual().name("fake-clamd").start(() -> {
            while (!server.isClosed()) {
                try {
                    var socket = server.accept();
                    open.add(socket);
                    Thread.ofVirtual().start(() -> serve(socket));
                } catch (IOException e) {
                    return; // stopped
                }
            }
        });
    }

    private void serve(Socket socket) {
        try (socket) {
            answer(socket);
        } catch (IOException e) {
            // The other end has gone, or this one was stopped: what a test wants to see.
            open.remove(socket);
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Socket socket) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        var command = new StringBuilder();
        for (int c = in.read(); c > 0; c = in.read()) {
            command.append((char) c);
        }
        if (!command.toString().equals("zINSTREAM")) {
            say(socket, "UNKNOWN COMMAND");
            return;
        }
        switch (mood) {
            case DYING -> in.readInt();
            case LIMITED -> {
                in.readInt();
                say(socket, "INSTREAM size limit exceeded. ERROR");
            }
            case SILENT -> new Chunks(in).transferTo(OutputStream.nullOutputStream());
            case MAD -> {
                new Chunks(in).transferTo(OutputStream.nullOutputStream());
                say(socket, "stream: ???");
            }
            case HONEST, BLIND, ALERTING -> say(socket, verdict(new Chunks(in)));
        }
        if (mood == Mood.SILENT) {
            in.read(); // until the other end gives up
        }
    }

    private String verdict(InputStream chunks) throws IOException {
        var content = new BufferedInputStream(chunks);
        content.mark(4);
        boolean zip = content.read() == 'P' && content.read() == 'K';
        content.reset();
        boolean found = zip ? inArchive(content) : eicar(content);
        content.transferTo(OutputStream.nullOutputStream());
        scans.incrementAndGet();
        if (mood == Mood.ALERTING) {
            return "stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND";
        }
        return found && mood == Mood.HONEST ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    private static boolean inArchive(InputStream content) throws IOException {
        var zip = new ZipInputStream(content);
        boolean found = false;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            found |= eicar(zip);
        }
        return found;
    }

    private static boolean eicar(InputStream content) throws IOException {
        var before = "";
        var found = false;
        var block = new byte[64 * 1024];
        for (int read = content.read(block); read >= 0; read = content.read(block)) {
            var text = before + new String(block, 0, read, StandardCharsets.ISO_8859_1);
            found |= text.contains(EICAR);
            before = text.substring(Math.max(0, text.length() - EICAR.length()));
        }
        return found;
    }

    private static void say(Socket socket, String reply) throws IOException {
        socket.getOutputStream().write((reply + '\0').getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream()); // else a reset eats the reply
    }

    /** The content out of its chunks. */
    private static final class Chunks extends FilterInputStream {

        private int left;
        private boolean over;

        Chunks(DataInputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0 && !over) {
                left = ((DataInputStream) in).readInt();
                over = left == 0;
            }
            if (over) {
                return -1;
            }
            int read = in.read(bytes, from, Math.min(left, length));
            if (read < 0) {
                throw new IOException("the stream ended inside a chunk");
            }
            left -= read;
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
