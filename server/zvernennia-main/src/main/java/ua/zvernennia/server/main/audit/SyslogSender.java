package ua.zvernennia.server.main.audit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.server.main.config.AuditConfig.Protocol;
import ua.zvernennia.server.main.config.AuditConfig.Syslog;

/**
 * Sends messages to a collector of logs from a thread of its own. Whoever hands one over never waits: when the collector
 * is away for long, the oldest ones are given up.
 */
final class SyslogSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyslogSender.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int CONNECTING_MILLIS = 5_000;
    private static final Duration LAST = Duration.ofSeconds(3);

    private final Syslog target;
    private final Duration pause;
    private final BlockingQueue<String> waiting;
    private final AtomicLong lost = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private SocketChannel connection; // of the thread alone
    private boolean failing; // of the thread alone

    private SyslogSender(Syslog target, int capacity, Duration pause) {
        this.target = requireNonNull(target, "target");
        this.pause = requireNonNull(pause, "pause");
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.thread = Thread.ofPlatform().name("audit-syslog").daemon().unstarted(this::work);
    }

    /** @param capacity messages that are kept while the collector is away */
    static SyslogSender start(Syslog target, int capacity) {
        return start(target, capacity, PAUSE);
    }

    /** @param pause between two trials */
    static SyslogSender start(Syslog target, int capacity, Duration pause) {
        var sender = new SyslogSender(target, capacity, pause);
        sender.thread.start();
        return sender;
    }

    /** Returns at once. */
    void send(String message) {
        while (!waiting.offer(message)) {
            if (waiting.poll() != null) {
                lost.incrementAndGet();
            }
        }
    }

    /** Messages that are not sent yet. */
    int waiting() {
        return waiting.size();
    }

    /** Messages that were given up. */
    long lost() {
        return lost.get();
    }

    /** Sends what waits when the collector takes it, for some seconds. */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (!thread.join(LAST)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (closing.getCount() > 0 || !waiting.isEmpty()) {
                var next = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    deliver(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the end
        } finally {
            disconnect();
        }
    }

    private void deliver(String message) throws InterruptedException {
        while (!sent(message)) {
            if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                lost.addAndGet(1L + waiting.size());
                waiting.clear();
                return;
            }
        }
    }

    private boolean sent(String message) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            if (target.protocol() == Protocol.UDP) {
                sendDatagram(bytes);
            } else {
                sendFrame(bytes);
            }
            if (failing) {
                LOG.info("event=syslog-answers target={}:{} lost={}", target.host(), target.port(), lost);
            }
            failing = false;
            return true;
        } catch (IOException | RuntimeException e) { // an unknown host is no IOException here
            disconnect();
            if (!failing) { // once, not at each trial
                LOG.warn(
                        "event=syslog-does-not-answer target={}:{} reason=\"{}\" note=\"tried again\"",
                        target.host(),
                        target.port(),
                        e.toString());
            }
            failing = true;
            return false;
        }
    }

    private void sendDatagram(byte[] message) throws IOException {
        try (var channel = DatagramChannel.open()) {
            channel.send(ByteBuffer.wrap(message), address());
        }
    }

    private void sendFrame(byte[] message) throws IOException {
        if (connection != null && ended(connection)) {
            disconnect();
        }
        if (connection == null) {
            connection = SocketChannel.open();
            connection.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            connection.socket().connect(address(), CONNECTING_MILLIS);
        }
        var count = (message.length + " ").getBytes(StandardCharsets.US_ASCII);
        var frame = ByteBuffer.allocate(count.length + message.length)
                .put(count)
                .put(message)
                .flip();
        while (frame.hasRemaining()) {
            connection.write(frame);
        }
    }

    /** Collectors say nothing: what can be read is the end of the connection, which a write would notice too late. */
    private static boolean ended(SocketChannel connection) throws IOException {
        connection.configureBlocking(false);
        try {
            return connection.read(ByteBuffer.allocate(1)) < 0;
        } finally {
            connection.configureBlocking(true);
        }
    }

    private void disconnect() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (IOException e) {
            LOG.debug("event=syslog-not-closed", e);
        }
        connection = null;
    }

    /** Looked up each time: collectors move. */
    private InetSocketAddress address() {
        return new InetSocketAddress(target.host(), target.port());
    }
}
