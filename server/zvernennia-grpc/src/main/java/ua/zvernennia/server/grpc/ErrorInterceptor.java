package ua.zvernennia.server.grpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.wire.ErrorCodec;

/**
 * Turns what a service throws, or hands to {@code onError}, into a gRPC status: the only place on the server where that
 * is decided. A defect goes to the log with its stack trace and to the client as {@code INTERNAL}, without its text.
 */
public final class ErrorInterceptor implements ServerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorInterceptor.class);

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var guarded = new GuardedCall<>(call);
        try {
            return new GuardedListener<>(next.startCall(guarded, headers), guarded);
        } catch (RuntimeException e) {
            guarded.fail(e);
            return new ServerCall.Listener<>() {};
        }
    }

    static StatusRuntimeException toStatus(String method, Throwable error) {
        return switch (error) {
            case RegistryException known
            when known.code().kind() != ErrorCode.Kind.BUG -> {
                LOG.debug("event=refused method={} reason={}", method, known.code(), known);
                yield ErrorCodec.toStatus(known);
            }
            // Made by gRPC itself, e.g. when the caller has gone; what it says is already on the wire's terms.
            case StatusRuntimeException status -> status;
            case StatusException status -> new StatusRuntimeException(status.getStatus(), status.getTrailers());
            default -> {
                // What the person can tell the administrator, and nothing else of the defect.
                var incident = "%08X".formatted(ThreadLocalRandom.current().nextInt());
                LOG.error("event=defect incident={} method={}", incident, method, error);
                yield ErrorCodec.toStatus(
                        new RegistryException(ErrorCode.INTERNAL, "defect", Map.of(ErrorCodec.INCIDENT, incident)));
            }
        };
    }

    /** Closes once, whoever is first: the service, its failure or the deadline; later words are dropped. */
    private static final class GuardedCall<Q, R> extends SimpleForwardingServerCall<Q, R> {

        private boolean closed;

        GuardedCall(ServerCall<Q, R> call) {
            super(call);
        }

        @Override
        public synchronized void sendHeaders(Metadata headers) {
            if (!closed) {
                super.sendHeaders(headers);
            }
        }

        @Override
        public synchronized void sendMessage(R message) {
            if (!closed) {
                super.sendMessage(message);
            }
        }

        @Override
        public synchronized void close(Status status, Metadata trailers) {
            if (closed) {
                return;
            }
            closed = true;
            if (status.isOk() || status.getCause() == null) {
                super.close(status, trailers);
                return;
            }
            var mapped = toStatus(getMethodDescriptor().getFullMethodName(), status.getCause());
            super.close(mapped.getStatus(), mapped.getTrailers() == null ? new Metadata() : mapped.getTrailers());
        }

        void fail(RuntimeException error) {
            close(Status.UNKNOWN.withCause(error), new Metadata());
        }
    }

    private static final class GuardedListener<Q> extends SimpleForwardingServerCallListener<Q> {

        private final GuardedCall<Q, ?> call;

        GuardedListener(ServerCall.Listener<Q> listener, GuardedCall<Q, ?> call) {
            super(listener);
            this.call = call;
        }

        @Override
        public void onMessage(Q message) {
            guard(() -> {
                if (message == null) { // see CarefulMessages
                    throw new RegistryException(ErrorCode.INVALID_VALUE, "the bytes are no message of this method");
                }
                super.onMessage(message);
            });
        }

        @Override
        public void onHalfClose() {
            guard(super::onHalfClose);
        }

        @Override
        public void onReady() {
            guard(super::onReady);
        }

        @Override
        public void onCancel() {
            guard(super::onCancel);
        }

        private void guard(Runnable step) {
            try {
                step.run();
            } catch (RuntimeException e) {
                call.fail(e);
            }
        }
    }
}
