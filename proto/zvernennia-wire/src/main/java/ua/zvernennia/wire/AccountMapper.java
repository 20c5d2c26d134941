package ua.zvernennia.wire;

import ua.zvernennia.model.security.SessionInfo;
import ua.zvernennia.proto.v1.ChangePasswordRequest;
import ua.zvernennia.proto.v1.ContinueLoginRequest;

/** Sessions, passwords and codes. */
public final class AccountMapper {

    private static final int CHALLENGE_MAX = 100;
    private static final int CODE_MAX = 40;
    private static final int PASSWORD_MAX = 1000;
    private static final int TICKET_MAX = 100;

    private AccountMapper() {}

    public static ua.zvernennia.proto.v1.SessionInfo toProto(SessionInfo session) {
        return ua.zvernennia.proto.v1.SessionInfo.newBuilder()
                .setId(session.id())
                .setWorkstation(session.workstation())
                .setAddress(session.address())
                .setClientVersion(session.clientVersion())
                .setOpenedAt(Fields.timestamp(session.openedAt()))
                .setLastSeenAt(Fields.timestamp(session.lastSeenAt()))
                .setExpiresAt(Fields.timestamp(session.expiresAt()))
                .setCurrent(session.current())
                .build();
    }

    public static SessionInfo fromProto(ua.zvernennia.proto.v1.SessionInfo session) {
        return new SessionInfo(
                Fields.uuid(session.getId(), "session.id"),
                session.getWorkstation(),
                session.getAddress(),
                session.getClientVersion(),
                Fields.instant(session.hasOpenedAt(), session.getOpenedAt(), "session.openedAt"),
                Fields.instant(session.hasLastSeenAt(), session.getLastSeenAt(), "session.lastSeenAt"),
                Fields.instant(session.hasExpiresAt(), session.getExpiresAt(), "session.expiresAt"),
                session.getCurrent());
    }

    /** The request itself, once its texts have lawful lengths and it answers something. */
    public static ContinueLoginRequest checked(ContinueLoginRequest request) {
        Fields.text(request.getChallenge(), "challenge", CHALLENGE_MAX);
        Fields.text(request.getTicket(), "ticket", TICKET_MAX);
        switch (request.getAnswerCase()) {
            case CODE -> code(request.getCode());
            case NEW_PASSWORD -> Fields.text(request.getNewPassword(), "newPassword", PASSWORD_MAX);
            case ANSWER_NOT_SET -> throw Fields.missing("code");
        }
        return request;
    }

    /** The request itself, once its texts have lawful lengths. */
    public static ChangePasswordRequest checked(ChangePasswordRequest request) {
        Fields.text(request.getOldPassword(), "oldPassword", PASSWORD_MAX);
        Fields.text(request.getNewPassword(), "newPassword", PASSWORD_MAX);
        Fields.text(request.getTicket(), "ticket", TICKET_MAX);
        return request;
    }

    /** A code as it was typed. */
    public static String code(String code) {
        return Fields.text(code, "code", CODE_MAX);
    }

    /** Id of a user or a session, UUID text. */
    public static String id(String id, String field) {
        return Fields.uuid(id, field);
    }
}
