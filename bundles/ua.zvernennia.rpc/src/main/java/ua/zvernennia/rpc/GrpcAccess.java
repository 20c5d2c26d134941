package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import java.util.List;
import java.util.function.Supplier;
import ua.zvernennia.model.security.OneTimePassword;
import ua.zvernennia.model.security.OpenSession;
import ua.zvernennia.proto.v1.AccessGrpc;
import ua.zvernennia.proto.v1.AdministrationGrpc;
import ua.zvernennia.proto.v1.ListOpenSessionsRequest;
import ua.zvernennia.proto.v1.RemoveUserSecondFactorRequest;
import ua.zvernennia.proto.v1.ResetPasswordRequest;
import ua.zvernennia.proto.v1.RevokeUserSessionsRequest;
import ua.zvernennia.proto.v1.UnlockLoginRequest;
import ua.zvernennia.wire.AdministrationMapper;
import ua.zvernennia.wire.PeopleMapper;

/** Service {@code Access}, and the sessions of everybody, over the line of the session. */
final class GrpcAccess implements AccessClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcAccess(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public List<OpenSession> sessions(String text, int limit) {
        var request = ListOpenSessionsRequest.newBuilder()
                .setText(text)
                .setLimit(limit)
                .build();
        return Failures.translated(() -> AdministrationGrpc.newBlockingStub(line.get())
                .withDeadlineAfter(times.call())
                .listOpenSessions(request)
                .getSessionsList()
                .stream()
                .map(AdministrationMapper::fromProto)
                .toList());
    }

    @Override
    public void revoke(String userId, String sessionId) {
        var request = RevokeUserSessionsRequest.newBuilder()
                .setUserId(userId)
                .setSessionId(sessionId)
                .build();
        Failures.translated(() -> access().revokeUserSessions(request));
    }

    @Override
    public int revokeAll(String userId) {
        var request = RevokeUserSessionsRequest.newBuilder().setUserId(userId).build();
        return Failures.translated(() -> access().revokeUserSessions(request).getEnded());
    }

    @Override
    public OneTimePassword resetPassword(String userId) {
        var request = ResetPasswordRequest.newBuilder().setUserId(userId).build();
        return Failures.translated(() -> {
            var answer = access().resetPassword(request);
            return new OneTimePassword(
                    answer.getOneTimePassword(),
                    PeopleMapper.moment(true, answer.getUntil(), "until").orElseThrow());
        });
    }

    @Override
    public boolean unlock(String userId) {
        var request = UnlockLoginRequest.newBuilder().setUserId(userId).build();
        return Failures.translated(() -> access().unlockLogin(request).getHadFailures());
    }

    @Override
    public boolean removeSecondFactor(String userId) {
        var request =
                RemoveUserSecondFactorRequest.newBuilder().setUserId(userId).build();
        return Failures.translated(
                () -> access().removeUserSecondFactor(request).getHadOne());
    }

    private AccessGrpc.AccessBlockingStub access() {
        return AccessGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call());
    }
}
