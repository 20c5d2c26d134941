package ua.zvernennia.wire;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Set<ErrorCode> OVERLOAD = EnumSet.of(
            ErrorCode.SERVER_OVERLOADED, ErrorCode.LOGIN_QUEUED, ErrorCode.LOGIN_DELAYED, ErrorCode.RATE_LIMITED);

    private static final String INTERNAL_TEXT = "internal error";

    private ErrorCodec() {}

    /** A failure that passes by itself says here after how many seconds to try again; sent as {@code RetryInfo} too. */
    public static final String SECONDS = "seconds";

    /** A defect says here under which number the log keeps it; nothing else of it leaves the server. */
    public static final String INCIDENT = "incident";

    private static final Pattern WHOLE_SECONDS = Pattern.compile("\\d{1,6}");

    /** A defect ({@link ErrorCode#INTERNAL}) travels without its message, and of its facts only {@link #INCIDENT}. */
    public static StatusRuntimeException toStatus(RegistryException error) {
        boolean defect = error.code().kind() == ErrorCode.Kind.BUG;
        var info =
                ErrorInfo.newBuilder().setDomain(DOMAIN).setReason(error.code().name());
        error.arguments().forEach((name, value) -> {
            if (!defect || name.equals(INCIDENT)) {
                info.putMetadata(name, cut(value));
            }
        });
        var status = com.google.rpc.Status.newBuilder()
                .setCode(statusCode(error.code()).value())
                .setMessage(defect ? INTERNAL_TEXT : cut(String.valueOf(error.getMessage())))
                .addDetails(Any.pack(info.build()));
        retryAfter(error).ifPresent(retry -> status.addDetails(Any.pack(retry)));
        return StatusProto.toStatusRuntimeException(status.build());
    }

    private static Optional<RetryInfo> retryAfter(RegistryException error) {
        return error.code().kind() != ErrorCode.Kind.TRANSIENT
                ? Optional.empty()
                : Optional.ofNullable(error.arguments().get(SECONDS))
                        .filter(seconds -> WHOLE_SECONDS.matcher(seconds).matches())
                        .map(seconds -> RetryInfo.newBuilder()
                                .setRetryDelay(Duration.newBuilder().setSeconds(Long.parseLong(seconds)))
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
            case TRANSIENT -> transientCode(code);
            case TRUST, LOCAL, OPERATOR -> Status.Code.FAILED_PRECONDITION;
            case BUG -> Status.Code.INTERNAL;
        };
    }

    /** What is over when the caller waits is exhausted; what may be over at another instance is unavailable. */
    private static Status.Code transientCode(ErrorCode code) {
        if (code == ErrorCode.DEADLINE_EXCEEDED) {
            return Status.Code.DEADLINE_EXCEEDED;
        }
        return OVERLOAD.contains(code) ? Status.Code.RESOURCE_EXHAUSTED : Status.Code.UNAVAILABLE;
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
