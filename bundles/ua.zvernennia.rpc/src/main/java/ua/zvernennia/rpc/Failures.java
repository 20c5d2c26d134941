package ua.zvernennia.rpc;

import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.function.Supplier;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.wire.ErrorCodec;

/** What went wrong with a call, in the registry's codes. */
final class Failures {

    private static final int DEPTH = 10;

    private Failures() {}

    /** Runs a call; what it fails with comes out in the registry's codes. */
    static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException e) {
            throw of(e);
        }
    }

    /** A refused certificate explains more than the status, which only says that there is no line. */
    static RegistryException of(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (cause instanceof CertificateRefused refused) {
                return new RegistryException(refused.code(), "TLS handshake refused", failure);
            }
            if (cause instanceof RegistryException known) {
                return known;
            }
            cause = cause.getCause();
        }
        return switch (failure) {
            case StatusRuntimeException status -> ErrorCodec.fromStatus(status);
            case StatusException status ->
                ErrorCodec.fromStatus(new StatusRuntimeException(status.getStatus(), status.getTrailers()));
            default ->
                ErrorCodec.fromStatus(io.grpc.Status.fromThrowable(failure).asRuntimeException());
        };
    }
}
