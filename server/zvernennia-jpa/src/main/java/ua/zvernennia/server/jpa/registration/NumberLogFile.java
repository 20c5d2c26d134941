package ua.zvernennia.server.jpa.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.server.usecase.registration.IssuedNumbers;
import ua.zvernennia.server.usecase.registration.NumberCounters;

/**
 * Issued numbers in a file that is only appended to, a line each: {@code journal year running duplicate}, with tabs.
 * Callers who come while a write is on its way to the disk go with the next one, together.
 */
public final class NumberLogFile implements IssuedNumbers, AutoCloseable {

    private static final Pattern LINE = Pattern.compile("(\\S+)\t(\\d{4})\t(\\d{1,9})\t(\\d{1,9})");

    private final Path file;
    private final FileChannel channel;
    private final Object disk = new Object();
    private Batch gathering = new Batch();

    private NumberLogFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens or creates the file. Give each registry its own, named by the server id: numbers of another one mean
     * nothing here.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public static NumberLogFile open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            endLastLine(channel);
            return new NumberLogFile(file, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("log of issued numbers " + file, e);
        }
    }

    @Override
    public void append(Registration registration) {
        Batch mine;
        boolean first;
        synchronized (this) {
            mine = gathering;
            first = mine.add(line(registration));
        }
        if (first) {
            write(mine);
        }
        mine.await();
    }

    /**
     * The highest running number of every journal and year in the file; lines that a power cut left unfinished are
     * passed over, since their answers never left.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public List<NumberCounters.Issued> highest() {
        var highest = new HashMap<String, NumberCounters.Issued>();
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new NumberCounters.Issued(
                            line.group(1), Integer.parseInt(line.group(2)), Integer.parseInt(line.group(3))))
                    .forEach(issued -> highest.merge(
                            issued.journal() + '\t' + issued.year(),
                            issued,
                            (one, other) -> one.running() >= other.running() ? one : other));
        } catch (IOException e) {
            throw new UncheckedIOException("log of issued numbers " + file, e);
        }
        return List.copyOf(highest.values());
    }

    /**
     * The highest {@code /n} of every document that has duplicates in the file.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public List<NumberCounters.IssuedDuplicate> highestDuplicates() {
        var highest = new HashMap<String, NumberCounters.IssuedDuplicate>();
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .filter(line -> !line.group(4).equals("0"))
                    .map(line -> new NumberCounters.IssuedDuplicate(
                            line.group(1),
                            Integer.parseInt(line.group(2)),
                            Integer.parseInt(line.group(3)),
                            Integer.parseInt(line.group(4))))
                    .forEach(issued -> highest.merge(
                            issued.journal() + '\t' + issued.year() + '\t' + issued.running(),
                            issued,
                            (one, other) -> one.duplicate() >= other.duplicate() ? one : other));
        } catch (IOException e) {
            throw new UncheckedIOException("log of issued numbers " + file, e);
        }
        return List.copyOf(highest.values());
    }

    @Override
    public void close() throws IOException {
        synchronized (disk) {
            channel.close();
        }
    }

    private void write(Batch batch) {
        synchronized (disk) { // while the batch before is on its way, others join this one
            synchronized (this) {
                gathering = new Batch();
            }
            batch.writeTo(channel);
        }
    }

    private static String line(Registration registration) {
        return registration.journal()
                + '\t'
                + registration.year()
                + '\t'
                + registration.number().running()
                + '\t'
                + registration.number().duplicate()
                + '\n';
    }

    /** A line that a power cut left unfinished must not swallow the next one. */
    private static void endLastLine(FileChannel channel) throws IOException {
        channel.position(channel.size());
        if (channel.size() == 0) {
            return;
        }
        var last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        if (last.get(0) != '\n') {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
    }

    /** Lines that reach the disk together. */
    private static final class Batch {

        private final StringBuilder lines = new StringBuilder();
        private final CompletableFuture<Void> onDisk = new CompletableFuture<>();

        /** Whether this line opens the batch, so that its caller writes it. */
        boolean add(String line) {
            var first = lines.isEmpty();
            lines.append(line);
            return first;
        }

        void writeTo(FileChannel channel) {
            try {
                var bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(false);
                onDisk.complete(null);
            } catch (IOException | RuntimeException e) {
                onDisk.completeExceptionally(e);
            }
        }

        void await() {
            try {
                onDisk.join();
            } catch (CompletionException e) {
                throw new IllegalStateException("log of issued numbers: not written", e.getCause());
            }
        }
    }
}
