package ua.zvernennia.server.main.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.files.VirusScanner;

/**
 * clamd over its socket, by {@code zINSTREAM}: chunks, each behind its length in four bytes, big end first, and an empty
 * one at the end (clamd(8)). One connection for each scan.
 */
public final class Clamd implements VirusScanner, AutoCloseable {

    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int REPLY_MAX = 4096;
    private static final String FOUND = " FOUND";

    /** What clamd calls a content that it has not looked at whole, with {@code AlertExceedsMax} and the like. */
    private static final String LIMITS = "Heuristics.Limits.Exceeded";

    private static final String ENCRYPTED = "Heuristics.Encrypted";

    private final String where;
    private final Duration timeout;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clamd-watch").factory());

    /** @param where path of the socket, or {@code host:port} */
    public Clamd(String where, Duration timeout) {
        this.where = requireNonNull(where, "where");
        this.timeout = requireNonNull(timeout, "timeout");
    }

    @Override
    public Verdict scan(InputStream content) {
        return verdict(ask(content));
    }

    @Override
    public void probe() {
        var verdict = scan(ProbeArchive.open());
        if (!(verdict instanceof Verdict.Infected)) {
            throw new RegistryException(
                    ErrorCode.SCANNER_UNAVAILABLE,
                    "clamd did not find the EICAR test file at the end of an archive of 90 MB: " + verdict
                            + " (expected: StreamMaxLength, MaxFileSize and MaxScanSize of clamd.conf above the limit of a"
                            + " file, and AlertExceedsMax yes)");
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private String ask(InputStream content) {
        try (var channel = connect()) {
            // A blocking channel knows no timeout: closing it from outside ends whatever it waits for.
            var alarm = watch.schedule(() -> shut(channel), timeout.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return talk(channel, content);
            } finally {
                alarm.cancel(false);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private String talk(SocketChannel channel, InputStream content) throws IOException {
        write(channel, ByteBuffer.wrap(INSTREAM));
        var bytes = new byte[CHUNK];
        var length = ByteBuffer.allocate(Integer.BYTES);
        try {
            for (int read = next(content, bytes); read > 0; read = next(content, bytes)) {
                write(channel, length.clear().putInt(read).flip());
                write(channel, ByteBuffer.wrap(bytes, 0, read));
            }
            write(channel, length.clear().putInt(0).flip());
        } catch (IOException e) {
            // Past StreamMaxLength clamd answers and hangs up in the middle: the answer is there to be read.
            var reply = reply(channel);
            if (reply.isEmpty()) {
                throw e;
            }
            return reply;
        }
        return reply(channel);
    }

    /** A failing disk is no failing scanner. */
    private static int next(InputStream content, byte[] bytes) {
        try {
            return content.readNBytes(bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_STORE_UNAVAILABLE, "the content cannot be read", e);
        }
    }

    private static Verdict verdict(String reply) {
        var text = reply.strip();
        var found = text.endsWith(FOUND) ? text.substring(0, text.length() - FOUND.length()) : "";
        var name = found.substring(found.indexOf(':') + 1).strip();
        if (text.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (name.startsWith(LIMITS) || name.startsWith(ENCRYPTED)) {
            return new Verdict.NotWhole(name);
        }
        if (!name.isEmpty()) {
            return new Verdict.Infected(name);
        }
        if (text.contains("size limit exceeded")) {
            return new Verdict.NotWhole(text);
        }
        throw new RegistryException(ErrorCode.SCANNER_UNAVAILABLE, "clamd answered: " + text);
    }

    private SocketChannel connect() throws IOException {
        var channel = where.startsWith("/") ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        try {
            channel.connect(address());
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private SocketAddress address() throws IOException {
        if (where.startsWith("/")) {
            return UnixDomainSocketAddress.of(where);
        }
        int colon = where.lastIndexOf(':');
        var address = new InetSocketAddress(where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)));
        if (address.isUnresolved()) {
            throw new IOException("no such host");
        }
        return address;
    }

    private static String reply(SocketChannel channel) {
        var buffer = ByteBuffer.allocate(REPLY_MAX);
        try {
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                if (buffer.get(buffer.position() - 1) == 0) {
                    break;
                }
            }
        } catch (IOException e) {
            if (buffer.position() == 0) {
                throw unavailable(e);
            }
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).replace("\0", "");
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static RegistryException unavailable(IOException e) {
        return new RegistryException(
                ErrorCode.SCANNER_UNAVAILABLE, "clamd does not answer: " + e.getMessage(), Map.of(), e);
    }

    private static void shut(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("clamd", e);
        }
    }
}
