package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import java.util.Arrays;
import ua.zvernennia.proto.v1.AccountGrpc;
import ua.zvernennia.proto.v1.BeginSecondFactorRequest;
import ua.zvernennia.proto.v1.BeginSecondFactorResponse;
import ua.zvernennia.proto.v1.ChangePasswordRequest;
import ua.zvernennia.proto.v1.ChangePasswordResponse;
import ua.zvernennia.proto.v1.ConfirmSecondFactorRequest;
import ua.zvernennia.proto.v1.ConfirmSecondFactorResponse;
import ua.zvernennia.proto.v1.ContinueLoginRequest;
import ua.zvernennia.proto.v1.GetSecondFactorRequest;
import ua.zvernennia.proto.v1.GetSecondFactorResponse;
import ua.zvernennia.proto.v1.ListSessionsRequest;
import ua.zvernennia.proto.v1.ListSessionsResponse;
import ua.zvernennia.proto.v1.LoginResponse;
import ua.zvernennia.proto.v1.RemoveSecondFactorRequest;
import ua.zvernennia.proto.v1.RemoveSecondFactorResponse;
import ua.zvernennia.proto.v1.RevokeSessionRequest;
import ua.zvernennia.proto.v1.RevokeSessionResponse;
import ua.zvernennia.server.usecase.security.Desk;
import ua.zvernennia.server.usecase.security.LoginOutcome;
import ua.zvernennia.wire.AccountMapper;

/** One's own way in, over the wire. */
public final class AccountGrpcService extends AccountGrpc.AccountImplBase {

    private final AccountUseCases useCases;
    private final SessionEnds ends;
    private final LoginAnswers answers;

    public AccountGrpcService(AccountUseCases useCases, SessionEnds ends, LoginAnswers answers) {
        this.useCases = requireNonNull(useCases, "useCases");
        this.ends = requireNonNull(ends, "ends");
        this.answers = requireNonNull(answers, "answers");
    }

    @Override
    public void continueLogin(ContinueLoginRequest request, StreamObserver<LoginResponse> responses) {
        responses.onNext(answers.of(outcome(AccountMapper.checked(request))));
        responses.onCompleted();
    }

    @Override
    public void changePassword(ChangePasswordRequest request, StreamObserver<ChangePasswordResponse> responses) {
        var checked = AccountMapper.checked(request);
        var old = checked.getOldPassword().toCharArray();
        var chosen = checked.getNewPassword().toCharArray();
        try {
            useCases.changePassword().execute(CallerContext.session(), old, chosen, desk(), checked.getTicket());
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(chosen, '\0');
        }
        responses.onNext(ChangePasswordResponse.getDefaultInstance());
        responses.onCompleted();
    }

    @Override
    public void listSessions(ListSessionsRequest request, StreamObserver<ListSessionsResponse> responses) {
        var answer = ListSessionsResponse.newBuilder();
        useCases.sessions()
                .list(CallerContext.session())
                .forEach(session -> answer.addSessions(AccountMapper.toProto(session)));
        responses.onNext(answer.build());
        responses.onCompleted();
    }

    @Override
    public void revokeSession(RevokeSessionRequest request, StreamObserver<RevokeSessionResponse> responses) {
        var id = AccountMapper.id(request.getSessionId(), "sessionId");
        useCases.sessions().revoke(CallerContext.session(), id);
        ends.revoked(id);
        responses.onNext(RevokeSessionResponse.getDefaultInstance());
        responses.onCompleted();
    }

    @Override
    public void getSecondFactor(GetSecondFactorRequest request, StreamObserver<GetSecondFactorResponse> responses) {
        var standing = useCases.secondFactor().standing(CallerContext.caller());
        responses.onNext(GetSecondFactorResponse.newBuilder()
                .setEnrolled(standing.enrolled())
                .setRequired(standing.required())
                .setRecoveryCodes(standing.recoveryCodes())
                .build());
        responses.onCompleted();
    }

    @Override
    public void beginSecondFactor(
            BeginSecondFactorRequest request, StreamObserver<BeginSecondFactorResponse> responses) {
        responses.onNext(BeginSecondFactorResponse.newBuilder()
                .setEnrolmentUri(
                        useCases.secondFactor().begin(CallerContext.caller()).toString())
                .build());
        responses.onCompleted();
    }

    @Override
    public void confirmSecondFactor(
            ConfirmSecondFactorRequest request, StreamObserver<ConfirmSecondFactorResponse> responses) {
        var code = AccountMapper.code(request.getCode());
        responses.onNext(ConfirmSecondFactorResponse.newBuilder()
                .addAllRecoveryCodes(useCases.secondFactor().confirm(CallerContext.caller(), code, desk()))
                .build());
        responses.onCompleted();
    }

    @Override
    public void removeSecondFactor(
            RemoveSecondFactorRequest request, StreamObserver<RemoveSecondFactorResponse> responses) {
        useCases.secondFactor().remove(CallerContext.caller(), AccountMapper.code(request.getCode()), desk());
        responses.onNext(RemoveSecondFactorResponse.getDefaultInstance());
        responses.onCompleted();
    }

    private LoginOutcome outcome(ContinueLoginRequest request) {
        if (request.hasCode()) {
            return useCases.continueLogin().withCode(request.getChallenge(), request.getCode());
        }
        var password = request.getNewPassword().toCharArray();
        try {
            return useCases.continueLogin().withNewPassword(request.getChallenge(), password, request.getTicket());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The session knows its workstation; what counts here is the address. */
    private static Desk desk() {
        return CallerContext.desk("", "");
    }
}
