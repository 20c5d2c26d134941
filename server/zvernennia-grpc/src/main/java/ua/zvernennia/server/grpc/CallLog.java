package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line and one measurement for each call: which method, what came out, how long. Never who or what. */
public final class CallLog implements ServerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    private final CallMeter meter;

    public CallLog(CallMeter meter) {
        this.meter = requireNonNull(meter, "meter");
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        long start = System.nanoTime();
        return next.startCall(
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        super.close(status, trailers);
                        finished(getMethodDescriptor().getFullMethodName(), status, start);
                    }
                },
                headers);
    }

    private void finished(String method, Status status, long start) {
        var took = Duration.ofNanos(System.nanoTime() - start);
        meter.finished(method, status.getCode().name(), took);
        LOG.info("event=call method={} code={} ms={}", method, status.getCode(), took.toMillis());
    }

    /** Where measurements go. */
    @FunctionalInterface
    public interface CallMeter {

        /**
         * A call is over.
         *
         * @param method full name, e.g. "zvernennia.v1.Cards/GetCard"
         * @param code name of the gRPC status code
         */
        void finished(String method, String code, Duration took);
    }
}
