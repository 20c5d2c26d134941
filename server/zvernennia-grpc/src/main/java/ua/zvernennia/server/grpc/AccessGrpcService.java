package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.AccessGrpc;
import ua.zvernennia.proto.v1.ListSessionsResponse;
import ua.zvernennia.proto.v1.ListUserSessionsRequest;
import ua.zvernennia.proto.v1.RemoveUserSecondFactorRequest;
import ua.zvernennia.proto.v1.RemoveUserSecondFactorResponse;
import ua.zvernennia.proto.v1.ResetPasswordRequest;
import ua.zvernennia.proto.v1.ResetPasswordResponse;
import ua.zvernennia.proto.v1.RevokeUserSessionsRequest;
import ua.zvernennia.proto.v1.RevokeUserSessionsResponse;
import ua.zvernennia.proto.v1.UnlockLoginRequest;
import ua.zvernennia.proto.v1.UnlockLoginResponse;
import ua.zvernennia.server.usecase.security.Actor;
import ua.zvernennia.server.usecase.security.UserAccess;
import ua.zvernennia.wire.AccountMapper;
import ua.zvernennia.wire.SessionMapper;

/** The way in of other users, over the wire. The ends of their sessions are noticed as those of other instances are. */
public final class AccessGrpcService extends AccessGrpc.AccessImplBase {

    private static final String USER = "userId";

    private final UserAccess access;

    public AccessGrpcService(UserAccess access) {
        this.access = requireNonNull(access, "access");
    }

    @Override
    public void listUserSessions(ListUserSessionsRequest request, StreamObserver<ListSessionsResponse> responses) {
        var answer = ListSessionsResponse.newBuilder();
        access.sessions(actor(), AccountMapper.id(request.getUserId(), USER))
                .forEach(session -> answer.addSessions(AccountMapper.toProto(session)));
        responses.onNext(answer.build());
        responses.onCompleted();
    }

    @Override
    public void revokeUserSessions(
            RevokeUserSessionsRequest request, StreamObserver<RevokeUserSessionsResponse> responses) {
        var user = AccountMapper.id(request.getUserId(), USER);
        responses.onNext(RevokeUserSessionsResponse.newBuilder()
                .setEnded(revoke(user, request.getSessionId()))
                .build());
        responses.onCompleted();
    }

    @Override
    public void resetPassword(ResetPasswordRequest request, StreamObserver<ResetPasswordResponse> responses) {
        var given = access.resetPassword(actor(), AccountMapper.id(request.getUserId(), USER));
        responses.onNext(ResetPasswordResponse.newBuilder()
                .setOneTimePassword(given.password())
                .setUntil(SessionMapper.toProto(given.until()))
                .build());
        responses.onCompleted();
    }

    @Override
    public void unlockLogin(UnlockLoginRequest request, StreamObserver<UnlockLoginResponse> responses) {
        responses.onNext(UnlockLoginResponse.newBuilder()
                .setHadFailures(access.unlock(actor(), AccountMapper.id(request.getUserId(), USER)))
                .build());
        responses.onCompleted();
    }

    @Override
    public void removeUserSecondFactor(
            RemoveUserSecondFactorRequest request, StreamObserver<RemoveUserSecondFactorResponse> responses) {
        responses.onNext(RemoveUserSecondFactorResponse.newBuilder()
                .setHadOne(access.removeSecondFactor(actor(), AccountMapper.id(request.getUserId(), USER)))
                .build());
        responses.onCompleted();
    }

    private int revoke(String user, String session) {
        if (session.isEmpty()) {
            return access.revokeSessions(actor(), user);
        }
        access.revokeSession(actor(), user, AccountMapper.id(session, "sessionId"));
        return 1;
    }

    private static Actor actor() {
        return Actor.of(CallerContext.caller());
    }
}
