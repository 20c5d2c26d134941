package ua.zvernennia.wire;

import ua.zvernennia.model.security.OpenSession;
import ua.zvernennia.model.security.StaffPosition;

/** Positions and sessions as administrators see them. */
public final class AdministrationMapper {

    private AdministrationMapper() {}

    public static ua.zvernennia.proto.v1.StaffPosition toProto(StaffPosition staff) {
        return ua.zvernennia.proto.v1.StaffPosition.newBuilder()
                .setPosition(PeopleMapper.toProto(staff.position()))
                .setUnitName(staff.unitName())
                .setHolder(staff.holder())
                .setLogin(staff.login())
                .build();
    }

    public static StaffPosition fromProto(ua.zvernennia.proto.v1.StaffPosition staff) {
        return new StaffPosition(
                PeopleMapper.fromProto(staff.getPosition()), staff.getUnitName(), staff.getHolder(), staff.getLogin());
    }

    public static ua.zvernennia.proto.v1.OpenSession toProto(OpenSession open) {
        return ua.zvernennia.proto.v1.OpenSession.newBuilder()
                .setSession(AccountMapper.toProto(open.session()))
                .setUserId(open.userId())
                .setLogin(open.login())
                .setDisplayName(open.displayName())
                .build();
    }

    public static OpenSession fromProto(ua.zvernennia.proto.v1.OpenSession open) {
        return new OpenSession(
                AccountMapper.fromProto(open.getSession()),
                Fields.uuid(open.getUserId(), "userId"),
                open.getLogin(),
                open.getDisplayName());
    }
}
