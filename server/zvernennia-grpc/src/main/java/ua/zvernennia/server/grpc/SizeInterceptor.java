package ua.zvernennia.server.grpc;

import com.google.protobuf.MessageLite;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Refuses large requests with a reason. The transport's own limit lies above this one: it only tears the stream down,
 * and nobody could tell the clerk why.
 */
public final class SizeInterceptor implements ServerInterceptor {

    private final int limit;

    /** @param limit in bytes */
    public SizeInterceptor(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: >= 1)");
        }
        this.limit = limit;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            @Override
            public void onMessage(Q message) {
                check(message);
                super.onMessage(message);
            }
        };
    }

    private void check(Object message) {
        int size = message instanceof MessageLite known ? known.getSerializedSize() : 0;
        if (size > limit) {
            throw new RegistryException(
                    ErrorCode.REQUEST_TOO_LARGE,
                    "request: " + size + " bytes (expected: <= " + limit + ')',
                    Map.of("limit", Integer.toString(limit), "actual", Integer.toString(size)));
        }
    }
}
