package ua.zvernennia.wire;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.Role;
import ua.zvernennia.proto.v1.User;

/** People and sessions. */
public final class SessionMapper {

    private static final int LOGIN_MAX = 100;
    private static final int PASSWORD_MAX = 1000;
    private static final int NAME_MAX = 200;

    private SessionMapper() {}

    public static User toProto(UserInfo user) {
        return User.newBuilder()
                .setId(user.id())
                .setLogin(user.login())
                .setDisplayName(user.displayName())
                .setPositionId(user.positionId())
                .setPositionTitle(user.positionTitle())
                .setOrganisationId(user.organisation())
                .setOrganisationName(user.organisationName())
                .setRole(toProto(user.role()))
                .build();
    }

    public static UserInfo fromProto(User user) {
        return new UserInfo(
                Fields.uuid(user.getId(), "user.id"),
                user.getLogin(),
                user.getDisplayName(),
                Fields.uuid(user.getPositionId(), "user.positionId"),
                user.getPositionTitle(),
                Fields.uuid(user.getOrganisationId(), "user.organisationId"),
                user.getOrganisationName(),
                fromProto(user.getRole()));
    }

    /** The request itself, once its texts have lawful lengths. */
    public static LoginRequest checked(LoginRequest request) {
        Fields.text(request.getLogin(), "login", LOGIN_MAX);
        Fields.text(request.getPassword(), "password", PASSWORD_MAX);
        Fields.text(request.getWorkstation(), "workstation", NAME_MAX);
        Fields.text(request.getClientVersion(), "clientVersion", NAME_MAX);
        return request;
    }

    public static Timestamp toProto(Instant time) {
        return Fields.timestamp(time);
    }

    public static Instant fromProto(Timestamp time) {
        return Fields.instant(true, time, "time");
    }

    static Role toProto(ua.zvernennia.model.security.Role role) {
        return switch (role) {
            case REGISTRAR -> Role.ROLE_REGISTRAR;
            case EXECUTOR -> Role.ROLE_EXECUTOR;
            case HEAD -> Role.ROLE_HEAD;
            case UNIT_HEAD -> Role.ROLE_UNIT_HEAD;
            case CONTROLLER -> Role.ROLE_CONTROLLER;
            case ANALYST -> Role.ROLE_ANALYST;
            case ADMIN -> Role.ROLE_ADMIN;
            case AUDITOR -> Role.ROLE_AUDITOR;
            case ASSISTANT -> Role.ROLE_ASSISTANT;
            case APPROVER -> Role.ROLE_APPROVER;
            case SIGNER -> Role.ROLE_SIGNER;
            case DISPATCHER -> Role.ROLE_DISPATCHER;
            case OPERATOR -> Role.ROLE_OPERATOR;
            case MODERATOR -> Role.ROLE_MODERATOR;
            case SUPERVISOR -> Role.ROLE_SUPERVISOR;
            case CURATOR -> Role.ROLE_CURATOR;
            case HOTLINE_CLERK -> Role.ROLE_HOTLINE_CLERK;
            case ARCHIVIST -> Role.ROLE_ARCHIVIST;
            case DEPUTY -> Role.ROLE_DEPUTY;
            case SECURITY_ADMIN -> Role.ROLE_SECURITY_ADMIN;
            case SERVICE -> Role.ROLE_SERVICE;
        };
    }

    static ua.zvernennia.model.security.Role fromProto(Role role) {
        return switch (role) {
            case ROLE_REGISTRAR -> ua.zvernennia.model.security.Role.REGISTRAR;
            case ROLE_EXECUTOR -> ua.zvernennia.model.security.Role.EXECUTOR;
            case ROLE_HEAD -> ua.zvernennia.model.security.Role.HEAD;
            case ROLE_UNIT_HEAD -> ua.zvernennia.model.security.Role.UNIT_HEAD;
            case ROLE_CONTROLLER -> ua.zvernennia.model.security.Role.CONTROLLER;
            case ROLE_ANALYST -> ua.zvernennia.model.security.Role.ANALYST;
            case ROLE_ADMIN -> ua.zvernennia.model.security.Role.ADMIN;
            case ROLE_AUDITOR -> ua.zvernennia.model.security.Role.AUDITOR;
            case ROLE_ASSISTANT -> ua.zvernennia.model.security.Role.ASSISTANT;
            case ROLE_APPROVER -> ua.zvernennia.model.security.Role.APPROVER;
            case ROLE_SIGNER -> ua.zvernennia.model.security.Role.SIGNER;
            case ROLE_DISPATCHER -> ua.zvernennia.model.security.Role.DISPATCHER;
            case ROLE_OPERATOR -> ua.zvernennia.model.security.Role.OPERATOR;
            case ROLE_MODERATOR -> ua.zvernennia.model.security.Role.MODERATOR;
            case ROLE_SUPERVISOR -> ua.zvernennia.model.security.Role.SUPERVISOR;
            case ROLE_CURATOR -> ua.zvernennia.model.security.Role.CURATOR;
            case ROLE_HOTLINE_CLERK -> ua.zvernennia.model.security.Role.HOTLINE_CLERK;
            case ROLE_ARCHIVIST -> ua.zvernennia.model.security.Role.ARCHIVIST;
            case ROLE_DEPUTY -> ua.zvernennia.model.security.Role.DEPUTY;
            case ROLE_SECURITY_ADMIN -> ua.zvernennia.model.security.Role.SECURITY_ADMIN;
            case ROLE_SERVICE -> ua.zvernennia.model.security.Role.SERVICE;
            case ROLE_UNSPECIFIED -> throw Fields.missing("user.role");
            case UNRECOGNIZED -> throw Fields.invalid("user.role", "a role this version knows");
        };
    }
}
