package ua.zvernennia.server.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Refuses new calls once the server is about to stop, while those that run come to their end. */
public final class StoppingInterceptor implements ServerInterceptor {

    private volatile boolean stopping;

    /** From here on every new call is refused with {@link ErrorCode#SERVER_STOPPING}. */
    public void stop() {
        stopping = true;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        if (stopping) {
            throw new RegistryException(ErrorCode.SERVER_STOPPING, "the server is stopping");
        }
        return next.startCall(call, headers);
    }
}
