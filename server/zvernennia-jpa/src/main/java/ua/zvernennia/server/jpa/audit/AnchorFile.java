package ua.zvernennia.server.jpa.audit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ua.zvernennia.server.usecase.audit.Anchors;
import ua.zvernennia.server.usecase.audit.Seal;

/**
 * Anchors in a file that is only appended to, a line each: {@code era number record sealed-at key}, with tabs. One file
 * for each era; whoever keeps a copy of it elsewhere can prove the audit up to its last line.
 */
public final class AnchorFile implements Anchors, AutoCloseable {

    private static final Pattern LINE = Pattern.compile("(\\d{1,9})\t(\\d{1,18})\t([0-9a-f]{64})\t\\S+\t[0-9a-f]{64}");

    private final FileChannel channel;
    private long lastNumber;

    private AnchorFile(FileChannel channel, long lastNumber) {
        this.channel = requireNonNull(channel, "channel");
        this.lastNumber = lastNumber;
    }

    /** @throws UncheckedIOException when the file cannot be read and written */
    public static AnchorFile open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            endLastLine(file, channel);
            return new AnchorFile(
                    channel, read(file).stream().mapToLong(Anchor::number).max().orElse(0));
        } catch (IOException e) {
            throw new UncheckedIOException("anchors of the audit " + file, e);
        }
    }

    /**
     * All anchors of a file; a line that a power cut left unfinished is passed over.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static List<Anchor> read(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line ->
                            new Anchor(Integer.parseInt(line.group(1)), Long.parseLong(line.group(2)), line.group(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("anchors of the audit " + file, e);
        }
    }

    @Override
    public synchronized long lastNumber() {
        return lastNumber;
    }

    @Override
    public synchronized void append(List<Seal> seals) {
        if (seals.isEmpty()) {
            return;
        }
        var bytes = ByteBuffer.wrap(seals.stream()
                .map(AnchorFile::line)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("anchors of the audit: not written", e);
        }
        lastNumber = seals.getLast().number();
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }

    private static String line(Seal seal) {
        return seal.era() + "\t" + seal.number() + '\t' + HexFormat.of().formatHex(seal.record()) + '\t'
                + seal.sealedAt() + '\t' + seal.keyId() + '\n';
    }

    /** A line that a power cut left unfinished must not swallow the next one. */
    private static void endLastLine(Path file, FileChannel channel) throws IOException {
        var content = Files.size(file) == 0 ? "\n" : lastCharacter(file);
        if (!content.equals("\n")) {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
    }

    private static String lastCharacter(Path file) throws IOException {
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            in.read(last, in.size() - 1);
            return new String(last.array(), StandardCharsets.UTF_8);
        }
    }
}
