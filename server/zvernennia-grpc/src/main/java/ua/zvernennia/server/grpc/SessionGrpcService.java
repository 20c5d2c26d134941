package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
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
    private final SessionCache sessions;
    private final OpenStreams streams;
    private final String serverVersion;
    private final InstantSource clock;

    public SessionGrpcService(
            LogIn logIn,
            LogOut logOut,
            SessionCache sessions,
            OpenStreams streams,
            String serverVersion,
            InstantSource clock) {
        this.logIn = requireNonNull(logIn, "logIn");
        this.logOut = requireNonNull(logOut, "logOut");
        this.sessions = requireNonNull(sessions, "sessions");
        this.streams = requireNonNull(streams, "streams");
        this.serverVersion = requireNonNull(serverVersion, "serverVersion");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public void login(LoginRequest request, StreamObserver<LoginResponse> responses) {
        var checked = SessionMapper.checked(request);
        var password = checked.getPassword().toCharArray();
        try {
            var opened = logIn.execute(
                    checked.getLogin(),
                    password,
                    checked.getWorkstation(),
                    CallerContext.origin(),
                    checked.getClientVersion());
            responses.onNext(LoginResponse.newBuilder()
                    .setToken(opened.token())
                    .setExpiresAt(SessionMapper.toProto(opened.expiresAt()))
                    .setUser(SessionMapper.toProto(opened.user()))
                    .setCardsKey(ByteString.copyFrom(opened.cardsKey()))
                    .setOutboxKey(ByteString.copyFrom(opened.outboxKey()))
                    .setServerId(opened.serverId())
                    .setServerVersion(serverVersion)
                    .setServerTime(SessionMapper.toProto(clock.instant()))
                    .build());
            responses.onCompleted();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public void logout(LogoutRequest request, StreamObserver<LogoutResponse> responses) {
        logOut.execute(CallerContext.token(), CallerContext.origin());
        sessions.forget(CallerContext.token());
        streams.sessionClosed(CallerContext.token());
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
