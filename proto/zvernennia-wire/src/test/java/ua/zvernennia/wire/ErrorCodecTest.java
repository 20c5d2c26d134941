package ua.zvernennia.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class ErrorCodecTest {

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeComesBack(ErrorCode code) {
        var sent = new RegistryException(code, "summary: 5000 characters", Map.of("field", "summary", "limit", "4000"));
        var received = ErrorCodec.fromStatus(ErrorCodec.toStatus(sent));
        assertThat(received.code()).isEqualTo(code);
        if (code.kind() != ErrorCode.Kind.BUG) {
            assertThat(received.arguments()).isEqualTo(sent.arguments());
            assertThat(received).hasMessageContaining("summary: 5000 characters");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT_TOO_LONG, INVALID_ARGUMENT",
        "REQUEST_TOO_LARGE, RESOURCE_EXHAUSTED",
        "CARD_NOT_FOUND, NOT_FOUND",
        "CARD_CHANGED_MEANWHILE, ABORTED",
        "SESSION_ENDED, UNAUTHENTICATED",
        "NOT_PERMITTED, PERMISSION_DENIED",
        "SERVER_STOPPING, UNAVAILABLE",
        "SERVER_OVERLOADED, RESOURCE_EXHAUSTED",
        "LOGIN_QUEUED, RESOURCE_EXHAUSTED",
        "DEADLINE_EXCEEDED, DEADLINE_EXCEEDED",
        "CERTIFICATE_CHANGED, FAILED_PRECONDITION",
        "CACHE_IN_USE, FAILED_PRECONDITION",
        "CONFIGURATION_INVALID, FAILED_PRECONDITION",
        "INTERNAL, INTERNAL"
    })
    void everyKindHasItsStatus(ErrorCode code, Status.Code status) {
        assertThat(ErrorCodec.toStatus(new RegistryException(code, "x"))
                        .getStatus()
                        .getCode())
                .isEqualTo(status);
    }

    @Test
    void aDefectTravelsWithoutItsTextAndArguments() {
        var status = ErrorCodec.toStatus(
                new RegistryException(ErrorCode.INTERNAL, "password=secret", Map.of("secret", "secret")));
        assertThat(StatusProto.fromThrowable(status).toString()).doesNotContain("secret");
    }

    @Test
    void ofADefectOnlyItsNumberTravels() {
        var status = ErrorCodec.toStatus(
                new RegistryException(ErrorCode.INTERNAL, "x", Map.of("incident", "7F3A", "secret", "s3cret")));
        assertThat(ErrorCodec.fromStatus(status).arguments()).isEqualTo(Map.of("incident", "7F3A"));
    }

    @Test
    void whenToComeAgainTravelsAsGrpcKnowsItToo() throws Exception {
        var status = ErrorCodec.toStatus(new RegistryException(ErrorCode.LOGIN_QUEUED, "x", Map.of("seconds", "8")));
        var details = StatusProto.fromThrowable(status).getDetailsList();
        assertThat(details.getLast().unpack(RetryInfo.class).getRetryDelay().getSeconds())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, SERVER_UNREACHABLE",
        "CANCELLED, SERVER_UNREACHABLE",
        "DEADLINE_EXCEEDED, DEADLINE_EXCEEDED",
        "UNAUTHENTICATED, SESSION_ENDED",
        "RESOURCE_EXHAUSTED, REQUEST_TOO_LARGE",
        "UNIMPLEMENTED, INTERNAL",
        "UNKNOWN, INTERNAL"
    })
    void aStatusWithoutReasonBecomesWhatFitsBest(Status.Code status, ErrorCode code) {
        assertThat(ErrorCodec.fromStatus(status.toStatus().asRuntimeException()).code())
                .isEqualTo(code);
    }

    @Test
    void aReasonOfALaterVersionBecomesWhatItsStatusSays() {
        assertThat(ErrorCodec.fromStatus(withReason("zvernennia", "INVENTED_LATER"))
                        .code())
                .isEqualTo(ErrorCode.NOT_PERMITTED);
    }

    @Test
    void aReasonOfAnotherDomainIsNotOurs() {
        assertThat(ErrorCodec.fromStatus(withReason("proxy.example", "CARD_NOT_FOUND"))
                        .code())
                .isEqualTo(ErrorCode.NOT_PERMITTED);
    }

    @Test
    void longTextsAreCutBecausePeersLimitTrailers() {
        var sent = new RegistryException(
                ErrorCode.INVALID_VALUE, "x".repeat(100_000), Map.of("value", "y".repeat(100_000)));
        assertThat(StatusProto.fromThrowable(ErrorCodec.toStatus(sent)).getSerializedSize())
                .isLessThan(4_000);
    }

    private static StatusRuntimeException withReason(String domain, String reason) {
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.PERMISSION_DENIED.value())
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setDomain(domain)
                        .setReason(reason)
                        .build()))
                .build());
    }
}
