package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.security.ChangePassword;
import ua.zvernennia.server.usecase.security.ContinueLogin;
import ua.zvernennia.server.usecase.security.OwnSecondFactor;
import ua.zvernennia.server.usecase.security.OwnSessions;
import ua.zvernennia.server.usecase.security.UserAccess;

/** What {@link AccountGrpcService} and {@link AccessGrpcService} call. */
public record AccountUseCases(
        ContinueLogin continueLogin,
        ChangePassword changePassword,
        OwnSessions sessions,
        OwnSecondFactor secondFactor,
        UserAccess access) {

    public AccountUseCases {
        requireNonNull(continueLogin, "continueLogin");
        requireNonNull(changePassword, "changePassword");
        requireNonNull(sessions, "sessions");
        requireNonNull(secondFactor, "secondFactor");
        requireNonNull(access, "access");
    }
}
