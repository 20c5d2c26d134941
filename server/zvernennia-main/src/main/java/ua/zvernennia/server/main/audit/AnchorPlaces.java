package ua.zvernennia.server.main.audit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.server.jpa.audit.AnchorFile;
import ua.zvernennia.server.main.config.AuditConfig;
import ua.zvernennia.server.usecase.audit.Anchors;
import ua.zvernennia.server.usecase.audit.Seal;

/**
 * The anchor file and, behind it, a collector of logs on another machine. The file is the truth: what the collector misses
 * stands there, and each later anchor covers all earlier ones.
 */
public final class AnchorPlaces implements Anchors, AutoCloseable {

    /** Hours of a quiet night, half an hour of a busy day. */
    private static final int KEPT = 2_000;

    private final AnchorFile file;
    private final AnchorMessage message;
    private final Optional<SyslogSender> sender;

    private AnchorPlaces(AnchorFile file, AnchorMessage message, Optional<SyslogSender> sender) {
        this.file = requireNonNull(file, "file");
        this.message = requireNonNull(message, "message");
        this.sender = requireNonNull(sender, "sender");
    }

    /** Starts sending when a collector is configured. */
    public static AnchorPlaces open(AnchorFile file, String registry, AuditConfig config) {
        return new AnchorPlaces(
                file,
                new AnchorMessage(registry, hostName(), ProcessHandle.current().pid()),
                config.syslog().map(target -> SyslogSender.start(target, KEPT)));
    }

    @Override
    public long lastNumber() {
        return file.lastNumber();
    }

    @Override
    public void append(List<Seal> seals) {
        file.append(seals);
        sender.ifPresent(collector -> seals.stream().map(message::of).forEach(collector::send));
    }

    /** Anchors that wait for the collector. */
    public int waiting() {
        return sender.map(SyslogSender::waiting).orElse(0);
    }

    /** Anchors that the collector was too long away for. */
    public long lost() {
        return sender.map(SyslogSender::lost).orElse(0L);
    }

    @Override
    public void close() throws IOException {
        sender.ifPresent(SyslogSender::close);
        file.close();
    }

    /** RFC 5424, 6.2.4: nil when it is not known. */
    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "-";
        }
    }
}
