package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.zvernennia.model.security.SessionInfo;
import ua.zvernennia.proto.v1.AccountGrpc;
import ua.zvernennia.proto.v1.BeginSecondFactorRequest;
import ua.zvernennia.proto.v1.ChangePasswordRequest;
import ua.zvernennia.proto.v1.ConfirmSecondFactorRequest;
import ua.zvernennia.proto.v1.GetSecondFactorRequest;
import ua.zvernennia.proto.v1.ListSessionsRequest;
import ua.zvernennia.proto.v1.RemoveSecondFactorRequest;
import ua.zvernennia.proto.v1.RevokeSessionRequest;
import ua.zvernennia.wire.AccountMapper;

/** Service {@code Account} over the channel of a {@link GrpcRegistryClient}. */
final class GrpcAccountClient implements AccountClient {

    private final Supplier<Channel> channels;
    private final CallTimes times;

    GrpcAccountClient(Supplier<Channel> channels, CallTimes times) {
        this.channels = requireNonNull(channels, "channels");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public void changePassword(char[] old, char[] chosen) {
        var request = ChangePasswordRequest.newBuilder()
                .setOldPassword(new String(old)) // protobuf knows no other way; short-lived and never logged
                .setNewPassword(new String(chosen))
                .build();
        call(account -> account.changePassword(request));
    }

    @Override
    public List<SessionInfo> sessions() {
        return call(account -> account.listSessions(ListSessionsRequest.getDefaultInstance()).getSessionsList().stream()
                .map(AccountMapper::fromProto)
                .toList());
    }

    @Override
    public void revoke(String sessionId) {
        var request = RevokeSessionRequest.newBuilder().setSessionId(sessionId).build();
        call(account -> account.revokeSession(request));
    }

    @Override
    public SecondFactor secondFactor() {
        return call(account -> {
            var answer = account.getSecondFactor(GetSecondFactorRequest.getDefaultInstance());
            return new SecondFactor(answer.getEnrolled(), answer.getRequired(), answer.getRecoveryCodes());
        });
    }

    @Override
    public String beginSecondFactor() {
        return call(account -> account.beginSecondFactor(BeginSecondFactorRequest.getDefaultInstance())
                .getEnrolmentUri());
    }

    @Override
    public List<String> confirmSecondFactor(String code) {
        var request = ConfirmSecondFactorRequest.newBuilder().setCode(code).build();
        return call(account -> List.copyOf(account.confirmSecondFactor(request).getRecoveryCodesList()));
    }

    @Override
    public void removeSecondFactor(String code) {
        var request = RemoveSecondFactorRequest.newBuilder().setCode(code).build();
        call(account -> account.removeSecondFactor(request));
    }

    private <T> T call(Function<AccountGrpc.AccountBlockingStub, T> remote) {
        try {
            return remote.apply(AccountGrpc.newBlockingStub(channels.get()).withDeadlineAfter(times.call()));
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
