package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Deadline;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** No unary call runs longer than the ceiling, whatever deadline its caller set or forgot. */
public final class DeadlineInterceptor implements ServerInterceptor {

    private final Duration ceiling;
    private final ScheduledExecutorService timer;

    /** @param timer the caller's to stop */
    public DeadlineInterceptor(Duration ceiling, ScheduledExecutorService timer) {
        this.ceiling = requireNonNull(ceiling, "ceiling");
        this.timer = requireNonNull(timer, "timer");
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        if (call.getMethodDescriptor().getType() != MethodType.UNARY) {
            return next.startCall(call, headers);
        }
        var latest = Deadline.after(ceiling.toMillis(), TimeUnit.MILLISECONDS);
        var asked = Context.current().getDeadline();
        if (asked != null && asked.isBefore(latest)) {
            return next.startCall(call, headers); // gRPC itself keeps what the caller asked for
        }
        var context = Context.current().withDeadline(latest, timer);
        context.addListener(ended -> closeIfLate(call, ended), timer);
        return new Ending<>(Contexts.interceptCall(context, call, headers, next), context);
    }

    private void closeIfLate(ServerCall<?, ?> call, Context ended) {
        if (ended.cancellationCause() instanceof TimeoutException) {
            var late = new RegistryException(
                    ErrorCode.DEADLINE_EXCEEDED,
                    "not done within " + ceiling.toMillis() + " ms",
                    Map.of("limit", Long.toString(ceiling.toSeconds())));
            call.close(Status.UNKNOWN.withCause(late), new Metadata());
        }
    }

    /** Frees the timer as soon as the call is over. */
    private static final class Ending<Q> extends SimpleForwardingServerCallListener<Q> {

        private final Context.CancellableContext context;

        Ending(ServerCall.Listener<Q> listener, Context.CancellableContext context) {
            super(listener);
            this.context = context;
        }

        @Override
        public void onComplete() {
            super.onComplete();
            context.cancel(null);
        }

        @Override
        public void onCancel() {
            super.onCancel();
            context.cancel(null);
        }
    }
}
