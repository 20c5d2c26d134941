package ua.zvernennia.server.main.audit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.zvernennia.server.usecase.audit.Anchors.Anchor;
import ua.zvernennia.server.usecase.audit.Seal;

/** An anchor as a message of syslog (RFC 5424), and read again from what a collector has written. */
final class AnchorMessage {

    /** Facility 13, log audit; severity 5, notice. */
    private static final int PRIORITY = 13 * 8 + 5;

    /** RFC 5424, 6.2.3: microseconds at most. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Whatever a collector puts before and after it. */
    private static final Pattern MESSAGE = Pattern.compile("audit-anchor registry=(\\S+) era=(\\d{1,9})"
            + " number=(\\d{1,18}) record=([0-9a-f]{64}) sealed=\\S+ key=[0-9a-f]{64}");

    private final String registry;
    private final String head;

    /**
     * Of one server.
     *
     * @param registry id of the registry: collectors keep the anchors of several in one file
     * @param host name of this machine
     */
    AnchorMessage(String registry, String host, long process) {
        this.registry = requireNonNull(registry, "registry");
        this.head = " " + host + " zvernennia " + process + " anchor - ";
    }

    /** In blanks, since collectors rewrite tabs. */
    String of(Seal seal) {
        return "<" + PRIORITY + ">1 " + TIME.format(seal.sealedAt()) + head + "audit-anchor registry=" + registry
                + " era=" + seal.era() + " number=" + seal.number() + " record="
                + HexFormat.of().formatHex(seal.record()) + " sealed=" + seal.sealedAt() + " key=" + seal.keyId();
    }

    /**
     * Anchors of one registry among the lines of a collector's file.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    static List<Anchor> read(Path file, String registry) {
        // By single bytes: other programs' lines in the same file may be of any encoding.
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.map(MESSAGE::matcher)
                    .filter(Matcher::find)
                    .filter(line -> line.group(1).equals(registry))
                    .map(line ->
                            new Anchor(Integer.parseInt(line.group(2)), Long.parseLong(line.group(3)), line.group(4)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("anchors of the audit " + file, e);
        }
    }
}
