package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import java.util.Arrays;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.LoginResponse;
import ua.zvernennia.proto.v1.LogoutRequest;
import ua.zvernennia.proto.v1.LogoutResponse;
import ua.zvernennia.proto.v1.SessionGrpc;
import ua.zvernennia.proto.v1.WhoAmIRequest;
import ua.zvernennia.proto.v1.WhoAmIResponse;
import ua.zvernennia.server.usecase.security.LogIn;
import ua.zvernennia.server.usecase.security.LogOut;
import ua.zvernennia.wire.SessionMapper;

/** Wire in, use case, wire out. No rules live here and no exception is caught here: see {@link ErrorInterceptor}. */
public final class SessionGrpcService extends SessionGrpc.SessionImplBase {

    private final LogIn logIn;
    private final LogOut logOut;
    private final SessionEnds ends;
    private final LoginAnswers answers;

    public SessionGrpcService(LogIn logIn, LogOut logOut, SessionEnds ends, LoginAnswers answers) {
        this.logIn = requireNonNull(logIn, "logIn");
        this.logOut = requireNonNull(logOut, "logOut");
        this.ends = requireNonNull(ends, "ends");
        this.answers = requireNonNull(answers, "answers");
    }

    @Override
    public void login(LoginRequest request, StreamObserver<LoginResponse> responses) {
        var checked = SessionMapper.checked(request);
        answers.check(checked.getClientVersion());
        var password = checked.getPassword().toCharArray();
        try {
            var desk = CallerContext.desk(checked.getWorkstation(), checked.getClientVersion());
            responses.onNext(answers.of(logIn.execute(checked.getLogin(), password, desk, checked.getTicket())));
            responses.onCompleted();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public void logout(LogoutRequest request, StreamObserver<LogoutResponse> responses) {
        logOut.execute(CallerContext.token(), CallerContext.origin()).ifPresent(ends::closed);
        responses.onNext(LogoutResponse.getDefaultInstance());
        responses.onCompleted();
    }

    @Override
    public void whoAmI(WhoAmIRequest request, StreamObserver<WhoAmIResponse> responses) {
        var session = CallerContext.session();
        responses.onNext(WhoAmIResponse.newBuilder()
                .setUser(SessionMapper.toProto(session.caller().user()))
                .setExpiresAt(SessionMapper.toProto(session.expiresAt()))
                .build());
        responses.onCompleted();
    }
}
