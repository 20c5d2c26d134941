package ua.zvernennia.server.grpc;

import com.google.protobuf.CodedOutputStream;
import io.grpc.Drainable;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.proto.v1.WatchChangesResponse;
import ua.zvernennia.wire.FeedMapper;

/**
 * A message of the feed as bytes. Changes were encoded once for everybody; a batch of one reader only strings them
 * together, since in protobuf the parts of a message may stand one after another.
 */
record Outgoing(List<byte[]> parts, int size) {

    /** Writes the bytes; nothing comes back this way. */
    static final MethodDescriptor.Marshaller<Outgoing> MARSHALLER = new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(Outgoing message) {
            return new Parts(message);
        }

        @Override
        public Outgoing parse(InputStream stream) {
            throw new UnsupportedOperationException("the server only sends it");
        }
    };

    /** Field "batch" of the response, length-delimited. */
    private static final int BATCH_TAG = WatchChangesResponse.BATCH_FIELD_NUMBER << 3 | 2;

    static Outgoing of(WatchChangesResponse response) {
        var bytes = response.toByteArray();
        return new Outgoing(List.of(bytes), bytes.length);
    }

    /** One change, as a batch holds it. */
    static byte[] change(CardChange change) {
        return FeedMapper.changePart(change).toByteArray();
    }

    /** A batch of changes that are encoded already. */
    static Outgoing batch(FeedPosition position, List<byte[]> changes, Instant madeAt) {
        var rest =
                FeedMapper.toProto(new ChangeBatch(position, List.of(), madeAt)).toByteArray();
        int inner = rest.length + changes.stream().mapToInt(part -> part.length).sum();
        var parts = new ArrayList<byte[]>(changes.size() + 2);
        parts.add(prefix(inner));
        parts.addAll(changes);
        parts.add(rest);
        return new Outgoing(parts, parts.getFirst().length + inner);
    }

    private static byte[] prefix(int length) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = CodedOutputStream.newInstance(bytes);
            out.writeUInt32NoTag(BATCH_TAG);
            out.writeUInt32NoTag(length);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** All parts in a row, copied only where gRPC puts them. */
    private static final class Parts extends InputStream implements Drainable, KnownLength {

        private final List<byte[]> parts;
        private int left;
        private int next;
        private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);

        Parts(Outgoing message) {
            this.parts = message.parts();
            this.left = message.size();
        }

        @Override
        public int available() {
            return left;
        }

        @Override
        public int read() {
            int value = forward() ? current.read() : -1;
            left -= value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!forward()) {
                return -1;
            }
            int count = current.read(into, offset, length);
            left -= count;
            return count;
        }

        @Override
        public int drainTo(OutputStream target) throws IOException {
            int sent = left;
            current.transferTo(target);
            for (; next < parts.size(); next++) {
                target.write(parts.get(next));
            }
            left = 0;
            return sent;
        }

        private boolean forward() {
            while (current.available() == 0 && next < parts.size()) {
                current = new ByteArrayInputStream(parts.get(next++));
            }
            return current.available() > 0;
        }
    }
}
