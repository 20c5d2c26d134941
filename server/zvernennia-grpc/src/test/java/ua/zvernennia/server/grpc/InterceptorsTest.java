package ua.zvernennia.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.proto.v1.CardsGrpc;
import ua.zvernennia.proto.v1.GetCardRequest;
import ua.zvernennia.proto.v1.GetCardResponse;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.LoginResponse;
import ua.zvernennia.proto.v1.LogoutRequest;
import ua.zvernennia.proto.v1.LogoutResponse;
import ua.zvernennia.proto.v1.SessionGrpc;
import ua.zvernennia.proto.v1.StreamCardsRequest;
import ua.zvernennia.server.usecase.security.ActiveSession;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.wire.ErrorCodec;

class InterceptorsTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final UserInfo USER =
            new UserInfo(ID, "registrar", "Тестова Олена", ID, "Реєстратор", ID, "Апарат", Role.REGISTRAR);
    private static final GetCardResponse ANSWER = GetCardResponse.getDefaultInstance();
    private static final GetCardRequest REQUEST =
            GetCardRequest.newBuilder().setCardId(ID).build();

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyRefusalKeepsItsCode(ErrorCode code) {
        var refusal = new RegistryException(code, "refused", Map.of("field", "summary"));
        try (var server = InProcess.serving(FakeCards.failing(refusal), new ErrorInterceptor())) {
            assertThat(failure(server.channel()).code()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"CARD_NOT_FOUND", "SESSION_ENDED", "INTERNAL"})
    void aStreamThatFailsKeepsItsCodeToo(ErrorCode code) {
        try (var server =
                InProcess.serving(FakeCards.failing(new RegistryException(code, "refused")), new ErrorInterceptor())) {
            var stream =
                    CardsGrpc.newBlockingStub(server.channel()).streamCards(StreamCardsRequest.getDefaultInstance());
            var error = catchThrowableOfType(StatusRuntimeException.class, stream::hasNext);
            assertThat(ErrorCodec.fromStatus(error).code()).isEqualTo(code);
        }
    }

    @Test
    void aDefectDoesNotLeakItsText() {
        var defect = new IllegalStateException("password=secret");
        try (var server = InProcess.serving(FakeCards.failing(defect), new ErrorInterceptor())) {
            var error = status(server.channel());
            assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
            assertThat(error.getStatus().getDescription()).isEqualTo("internal error");
            assertThat(String.valueOf(error.getTrailers())).doesNotContain("secret");
            assertThat(ErrorCodec.fromStatus(error).arguments().get("incident")).matches("[0-9A-F]{8}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Basic dG9rZW4=", "Bearer wrong", "token"})
    void withoutAnOpenSessionNoServiceIsReached(String authorization) {
        try (var server =
                InProcess.serving(FakeCards.failing(new AssertionErrorHidden()), new ErrorInterceptor(), sessions())) {
            var channel = authorization.isEmpty() ? server.channel() : server.authorised(authorization);
            assertThat(failure(channel).code()).isEqualTo(ErrorCode.SESSION_ENDED);
        }
    }

    @Test
    void whoAsksTooMuchIsToldWhenToComeAgain() {
        var limits = new RateLimits(new RateLimits.Rate(1, 3));
        try (var server = InProcess.serving(
                new FakeCards(() -> ANSWER), new ErrorInterceptor(), sessions(), RateInterceptor.byUser(limits))) {
            var stub = CardsGrpc.newBlockingStub(server.authorised("Bearer good"));
            for (int i = 0; i < 3; i++) {
                assertThat(stub.getCard(REQUEST)).isEqualTo(ANSWER);
            }
            var refused = failure(server.authorised("Bearer good"));
            assertThat(refused.code()).isEqualTo(ErrorCode.RATE_LIMITED);
            assertThat(refused.arguments()).containsEntry("seconds", "1");
        }
    }

    @Test
    void anAddressIsLimitedBeforeItsTokensAreLookedUp() {
        var limits = new RateLimits(new RateLimits.Rate(1, 2));
        try (var server = InProcess.serving(
                new FakeCards(() -> ANSWER), new ErrorInterceptor(), RateInterceptor.byAddress(limits), sessions())) {
            assertThat(failure(server.channel()).code()).isEqualTo(ErrorCode.SESSION_ENDED);
            assertThat(failure(server.channel()).code()).isEqualTo(ErrorCode.SESSION_ENDED);
            assertThat(failure(server.channel()).code()).isEqualTo(ErrorCode.RATE_LIMITED);
        }
    }

    @Test
    void theTokenBecomesTheCaller() {
        var callers = new CopyOnWriteArrayList<Caller>();
        var service = new FakeCards(() -> {
            callers.add(CallerContext.caller());
            return ANSWER;
        });
        try (var server = InProcess.serving(service, new ErrorInterceptor(), sessions())) {
            assertThat(CardsGrpc.newBlockingStub(server.authorised("Bearer good"))
                            .getCard(REQUEST))
                    .isEqualTo(ANSWER);
        }
        assertThat(callers).extracting(Caller::user).containsExactly(USER);
    }

    @Test
    void loginNeedsNoTokenAndLogoutNoOpenSession() {
        try (var server = InProcess.serving(new FakeSessions(), new ErrorInterceptor(), sessions())) {
            var stub = SessionGrpc.newBlockingStub(server.channel());
            assertThat(stub.login(LoginRequest.getDefaultInstance()).getToken()).isEqualTo("local");
            SessionGrpc.newBlockingStub(server.authorised("Bearer wrong")).logout(LogoutRequest.getDefaultInstance());
        }
    }

    @Test
    void aRequestThatIsTooLargeIsRefusedWithItsSize() {
        try (var server =
                InProcess.serving(new FakeCards(() -> ANSWER), new ErrorInterceptor(), new SizeInterceptor(1_000))) {
            var large = GetCardRequest.newBuilder().setCardId("x".repeat(2_000)).build();
            var error = catchThrowableOfType(
                    StatusRuntimeException.class,
                    () -> CardsGrpc.newBlockingStub(server.channel()).getCard(large));
            var refused = ErrorCodec.fromStatus(error);
            assertThat(refused.code()).isEqualTo(ErrorCode.REQUEST_TOO_LARGE);
            assertThat(refused.arguments()).containsEntry("limit", "1000");
        }
    }

    @Test
    void aCallThatIsNotDoneInTimeEndsThoughItsServiceGoesOn() {
        var release = new CountDownLatch(1);
        try (var server = InProcess.serving(
                waiting(release), new ErrorInterceptor(), new DeadlineInterceptor(Duration.ofMillis(100), timer))) {
            assertThat(failure(server.channel()).code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
            release.countDown();
        }
    }

    @Test
    void theCallersOwnShorterDeadlineHolds() {
        var release = new CountDownLatch(1);
        try (var server = InProcess.serving(
                waiting(release), new ErrorInterceptor(), new DeadlineInterceptor(Duration.ofMinutes(1), timer))) {
            var error = catchThrowableOfType(
                    StatusRuntimeException.class,
                    () -> CardsGrpc.newBlockingStub(server.channel())
                            .withDeadlineAfter(100, TimeUnit.MILLISECONDS)
                            .getCard(REQUEST));
            assertThat(ErrorCodec.fromStatus(error).code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
            release.countDown();
        }
    }

    @Test
    void aStoppingServerRefusesNewCalls() {
        var stopping = new StoppingInterceptor();
        try (var server = InProcess.serving(new FakeCards(() -> ANSWER), new ErrorInterceptor(), stopping)) {
            assertThat(CardsGrpc.newBlockingStub(server.channel()).getCard(REQUEST))
                    .isEqualTo(ANSWER);
            stopping.stop();
            assertThat(failure(server.channel()).code()).isEqualTo(ErrorCode.SERVER_STOPPING);
        }
    }

    @Test
    void everyCallIsMeasuredWithItsMethodAndCode() {
        List<String> measured = new CopyOnWriteArrayList<>();
        var log = new CallLog((method, code, took) -> measured.add(method + ' ' + code));
        try (var server = InProcess.serving(new FakeCards(() -> ANSWER), log, new ErrorInterceptor(), sessions())) {
            failure(server.channel());
            CardsGrpc.newBlockingStub(server.authorised("Bearer good")).getCard(REQUEST);
            awaitSize(measured, 2);
        }
        // A call is measured after its caller has the answer: the second may be written down before the first.
        assertThat(measured)
                .containsExactlyInAnyOrder(
                        "zvernennia.v1.Cards/GetCard UNAUTHENTICATED", "zvernennia.v1.Cards/GetCard OK");
    }

    @Test
    void aSessionIsAskedForOnceInAMomentAndNotAfterItsEnd() {
        var asked = new CopyOnWriteArrayList<String>();
        var now = new long[1];
        var cache = new SessionCache(
                (token, origin) -> {
                    asked.add(token);
                    return session(token, origin);
                },
                Duration.ofNanos(10),
                () -> now[0]);
        cache.session("good", "here");
        cache.session("good", "here");
        assertThat(asked).hasSize(1);
        now[0] = 11;
        cache.session("good", "here");
        assertThat(asked).hasSize(2);
        cache.forget(ID);
        cache.session("good", "here");
        assertThat(asked).hasSize(3);
    }

    private static SessionInterceptor sessions() {
        return new SessionInterceptor(InterceptorsTest::session);
    }

    private static ActiveSession session(String token, String origin) {
        if (!token.equals("good")) {
            throw new RegistryException(ErrorCode.SESSION_ENDED, "no open session");
        }
        return new ActiveSession(ID, new Caller(USER, origin), Instant.EPOCH);
    }

    private static FakeCards waiting(CountDownLatch release) {
        return new FakeCards(() -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ANSWER;
        });
    }

    private static StatusRuntimeException status(Channel channel) {
        return catchThrowableOfType(
                StatusRuntimeException.class,
                () -> CardsGrpc.newBlockingStub(channel).getCard(REQUEST));
    }

    private static RegistryException failure(Channel channel) {
        return ErrorCodec.fromStatus(status(channel));
    }

    private static void awaitSize(List<?> list, int size) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (list.size() < size && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** What a service throws that must not be reached. */
    private static final class AssertionErrorHidden extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class FakeSessions extends SessionGrpc.SessionImplBase {

        @Override
        public void login(LoginRequest request, StreamObserver<LoginResponse> responses) {
            responses.onNext(
                    LoginResponse.newBuilder().setToken(CallerContext.origin()).build());
            responses.onCompleted();
        }

        @Override
        public void logout(LogoutRequest request, StreamObserver<LogoutResponse> responses) {
            responses.onNext(LogoutResponse.getDefaultInstance());
            responses.onCompleted();
        }
    }
}
