package ua.zvernennia.wire;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Failures over the wire: {@code google.rpc.ErrorInfo} with domain "zvernennia", the name of the {@link ErrorCode} as
 * reason and the arguments of the user's sentence as metadata.
 */
public final class ErrorCodec {

    /** {@code ErrorInfo.domain} of everything that this registry says. */
    public static final String DOMAIN = "zvernennia";

    /** Statuses travel in trailers, whose size peers limit. */
    private static final int TEXT_MAX = 500;

    private static final String INTERNAL_TEXT = "internal error";

    private ErrorCodec() {}

    /** A defect ({@link ErrorCode#INTERNAL}) travels without its message and without arguments. */
    public static StatusRuntimeException toStatus(RegistryException error) {
        boolean defect = error.code().kind() == ErrorCode.Kind.BUG;
        var info =
                ErrorInfo.newBuilder().setDomain(DOMAIN).setReason(error.code().name());
        if (!defect) {
            error.arguments().forEach((name, value) -> info.putMetadata(name, cut(value)));
        }
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(statusCode(error.code()).value())
                .setMessage(defect ? INTERNAL_TEXT : cut(String.valueOf(error.getMessage())))
                .addDetails(Any.pack(info.build()))
                .build());
    }

    /**
     * What the other end said, or what happened to the call on its way. A reason this version does not know, and a
     * status without one, become the code that fits the status best.
     */
    public static RegistryException fromStatus(StatusRuntimeException error) {
        var info = info(error);
        var code = info.flatMap(i -> known(i.getReason()))
                .orElseGet(() -> fallback(error.getStatus().getCode()));
        Map<String, String> arguments = info.map(ErrorInfo::getMetadataMap).orElse(Map.of());
        return new RegistryException(code, describe(error.getStatus()), arguments, error);
    }

    private static Status.Code statusCode(ErrorCode code) {
        // No default branch: a new kind must not compile until it is mapped.
        return switch (code.kind()) {
            case USER ->
                code == ErrorCode.REQUEST_TOO_LARGE ? Status.Code.RESOURCE_EXHAUSTED : Status.Code.INVALID_ARGUMENT;
            case NOT_FOUND -> Status.Code.NOT_FOUND;
            case CONFLICT -> Status.Code.ABORTED;
            case UNAUTHENTICATED -> Status.Code.UNAUTHENTICATED;
            case DENIED -> Status.Code.PERMISSION_DENIED;
            case TRANSIENT ->
                code == ErrorCode.DEADLINE_EXCEEDED ? Status.Code.DEADLINE_EXCEEDED : Status.Code.UNAVAILABLE;
            case TRUST, LOCAL, OPERATOR -> Status.Code.FAILED_PRECONDITION;
            case BUG -> Status.Code.INTERNAL;
        };
    }

    private static ErrorCode fallback(Status.Code code) {
        return switch (code) {
            // CANCELLED reaches a caller who did not cancel only when the line or the other end went away.
            case UNAVAILABLE, CANCELLED -> ErrorCode.SERVER_UNREACHABLE;
            case DEADLINE_EXCEEDED -> ErrorCode.DEADLINE_EXCEEDED;
            case UNAUTHENTICATED -> ErrorCode.SESSION_ENDED;
            case PERMISSION_DENIED -> ErrorCode.NOT_PERMITTED;
            case RESOURCE_EXHAUSTED -> ErrorCode.REQUEST_TOO_LARGE;
            case INVALID_ARGUMENT, OUT_OF_RANGE -> ErrorCode.INVALID_VALUE;
            case NOT_FOUND -> ErrorCode.CARD_NOT_FOUND;
            case ABORTED, ALREADY_EXISTS -> ErrorCode.CARD_CHANGED_MEANWHILE;
            case OK, UNKNOWN, FAILED_PRECONDITION, UNIMPLEMENTED, INTERNAL, DATA_LOSS -> ErrorCode.INTERNAL;
        };
    }

    private static Optional<ErrorInfo> info(StatusRuntimeException error) {
        var status = StatusProto.fromThrowable(error);
        if (status == null) {
            return Optional.empty();
        }
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .flatMap(detail -> unpack(detail).stream())
                .filter(info -> info.getDomain().equals(DOMAIN))
                .findFirst();
    }

    private static Optional<ErrorInfo> unpack(Any detail) {
        try {
            return Optional.of(detail.unpack(ErrorInfo.class));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty(); // the plain status still tells what to do
        }
    }

    private static Optional<ErrorCode> known(String reason) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(reason))
                .findFirst();
    }

    private static String describe(Status status) {
        return status.getDescription() == null
                ? status.getCode().name()
                : status.getCode().name() + ": " + status.getDescription();
    }

    private static String cut(String text) {
        return text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX);
    }
}
