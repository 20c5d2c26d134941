package ua.zvernennia.bench.security;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends any bytes to any method and says how it ended. */
final class RawCaller {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final int DEADLINE_SECONDS = 20;

    private final ManagedChannel channel;

    RawCaller(ManagedChannel channel) {
        this.channel = requireNonNull(channel, "channel");
    }

    /**
     * One call. A stream that answers is let go after its first message: it would last.
     *
     * @param token empty for none
     */
    Outcome call(RpcCatalogue.Rpc rpc, byte[] request, String token) throws InterruptedException {
        var method = MethodDescriptor.newBuilder(Bytes.MARSHALLER, Bytes.MARSHALLER)
                .setFullMethodName(rpc.name())
                .setType(rpc.type())
                .build();
        var call = channel.newCall(method, CallOptions.DEFAULT.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS));
        var headers = new Metadata();
        if (!token.isEmpty()) {
            headers.put(AUTHORIZATION, "Bearer " + token);
        }
        var end = new CompletableFuture<Outcome>();
        call.start(new Listening(end, rpc.streams()), headers);
        call.request(2);
        call.sendMessage(request);
        call.halfClose();
        try {
            return end.get(2L * DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(rpc.name() + " did not end", e);
        } finally {
            call.cancel("enough", null);
        }
    }

    /**
     * How a call ended.
     *
     * @param reason of our error, empty when the status carries none
     * @param said everything that was said about a failure
     * @param answer the messages that came, one after the other
     */
    record Outcome(Status.Code code, String reason, String said, ByteString answer) {

        /** Whether the text stands anywhere in the answer or in the refusal. */
        boolean answered(String text) {
            return said.contains(text)
                    || answer.toString(StandardCharsets.ISO_8859_1).contains(latin(text));
        }

        private static String latin(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return code + " " + reason + ' ' + said;
        }
    }

    private static final class Listening extends ClientCall.Listener<byte[]> {

        private final CompletableFuture<Outcome> end;
        private final boolean firstIsEnough;
        private ByteString answer = ByteString.EMPTY;

        Listening(CompletableFuture<Outcome> end, boolean firstIsEnough) {
            this.end = end;
            this.firstIsEnough = firstIsEnough;
        }

        @Override
        public void onMessage(byte[] message) {
            answer = answer.concat(ByteString.copyFrom(message));
            if (firstIsEnough) {
                end.complete(new Outcome(Status.Code.OK, "", "", answer));
            }
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            var details = StatusProto.fromStatusAndTrailers(status, trailers);
            var reason = details.getDetailsList().stream()
                    .filter(detail -> detail.is(ErrorInfo.class))
                    .map(detail -> reason(detail.getValue().toByteArray()))
                    .findFirst()
                    .orElse("");
            end.complete(new Outcome(status.getCode(), reason, status.isOk() ? "" : details.toString(), answer));
        }

        private static String reason(byte[] info) {
            try {
                return ErrorInfo.parseFrom(info).getReason();
            } catch (IOException e) {
                throw new UncheckedIOException("error details", e);
            }
        }
    }

    private enum Bytes implements MethodDescriptor.Marshaller<byte[]> {
        MARSHALLER;

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try (stream) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
