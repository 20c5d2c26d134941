package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.ByteString;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import ua.zvernennia.model.update.WantedVersion;
import ua.zvernennia.proto.v1.LoginResponse;
import ua.zvernennia.server.usecase.security.LoggedIn;
import ua.zvernennia.server.usecase.security.LoginOutcome;
import ua.zvernennia.wire.SessionMapper;
import ua.zvernennia.wire.UpdateMapper;

/** Where a login has come to, over the wire. */
public final class LoginAnswers {

    private final String serverVersion;
    private final InstantSource clock;
    private final WantedVersion wanted;

    /** @param wanted which version workstations should run */
    public LoginAnswers(String serverVersion, InstantSource clock, WantedVersion wanted) {
        this.serverVersion = requireNonNull(serverVersion, "serverVersion");
        this.clock = requireNonNull(clock, "clock");
        this.wanted = requireNonNull(wanted, "wanted");
    }

    /** @throws ua.zvernennia.model.RegistryException {@code CLIENT_TOO_OLD} */
    void check(String clientVersion) {
        wanted.check(clientVersion);
    }

    LoginResponse of(LoginOutcome outcome) {
        return switch (outcome) {
            case LoginOutcome.Opened opened -> session(opened.session(), opened.recoveryCodes());
            case LoginOutcome.Due due -> step(due.step());
        };
    }

    private LoginResponse session(LoggedIn opened, List<String> recoveryCodes) {
        return answer().setToken(opened.token())
                .setExpiresAt(SessionMapper.toProto(opened.expiresAt()))
                .setUser(SessionMapper.toProto(opened.user()))
                .setCardsKey(ByteString.copyFrom(opened.cardsKey()))
                .setOutboxKey(ByteString.copyFrom(opened.outboxKey()))
                .setServerId(opened.serverId())
                .addAllRecoveryCodes(recoveryCodes)
                .build();
    }

    private LoginResponse step(ua.zvernennia.server.usecase.security.LoginStep step) {
        return answer().setNextStep(ua.zvernennia.proto.v1.LoginStep.newBuilder()
                        .setKind(kind(step.kind()))
                        .setChallenge(step.challenge())
                        .setExpiresAt(SessionMapper.toProto(step.expiresAt()))
                        .setMinPassword(step.minPassword())
                        .setEnrolmentUri(step.enrolment().map(URI::toString).orElse("")))
                .build();
    }

    private LoginResponse.Builder answer() {
        return LoginResponse.newBuilder()
                .setServerVersion(serverVersion)
                .setServerTime(SessionMapper.toProto(clock.instant()))
                .setWantedVersion(UpdateMapper.toProto(wanted));
    }

    private static ua.zvernennia.proto.v1.LoginStep.Kind kind(
            ua.zvernennia.server.usecase.security.LoginStep.Kind kind) {
        return switch (kind) {
            case SECOND_FACTOR -> ua.zvernennia.proto.v1.LoginStep.Kind.KIND_SECOND_FACTOR;
            case ENROL_SECOND_FACTOR -> ua.zvernennia.proto.v1.LoginStep.Kind.KIND_ENROL_SECOND_FACTOR;
            case CHANGE_PASSWORD -> ua.zvernennia.proto.v1.LoginStep.Kind.KIND_CHANGE_PASSWORD;
        };
    }
}
