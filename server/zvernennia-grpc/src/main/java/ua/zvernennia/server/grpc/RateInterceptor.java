package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/**
 * Refuses callers who ask too much too quickly, with the time after which they may again. By address before the session
 * is looked up, by user afterwards.
 */
public final class RateInterceptor implements ServerInterceptor {

    private final RateLimits limits;
    private final Key key;

    private RateInterceptor(RateLimits limits, Key key) {
        this.limits = requireNonNull(limits, "limits");
        this.key = requireNonNull(key, "key");
    }

    /** Stands before the session. */
    public static RateInterceptor byAddress(RateLimits limits) {
        return new RateInterceptor(limits, call -> Peer.of(call).address());
    }

    /** Stands after the session; calls without one pass. */
    public static RateInterceptor byUser(RateLimits limits) {
        return new RateInterceptor(limits, call -> CallerContext.userId().orElse(""));
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var who = key.of(call);
        if (!who.isEmpty()) {
            limits.take(who);
        }
        return next.startCall(call, headers);
    }

    /** Whose bucket; empty for nobody's. */
    @FunctionalInterface
    private interface Key {

        String of(ServerCall<?, ?> call);
    }
}
