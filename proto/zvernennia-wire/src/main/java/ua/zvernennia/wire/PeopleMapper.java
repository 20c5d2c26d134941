package ua.zvernennia.wire;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.Substitution;
import ua.zvernennia.model.security.UserState;

/** Users, positions, substitutions. */
public final class PeopleMapper {

    private static final int TEXT_MAX = 500;

    private PeopleMapper() {}

    public static ua.zvernennia.proto.v1.Person toProto(Person person) {
        var message = ua.zvernennia.proto.v1.Person.newBuilder()
                .setId(person.id())
                .setLogin(person.login())
                .setDisplayName(person.displayName())
                .setState(toProto(person.state()));
        person.positions().forEach(position -> message.addPositions(toProto(position)));
        return message.build();
    }

    public static Person fromProto(ua.zvernennia.proto.v1.Person person) {
        return new Person(
                Fields.uuid(person.getId(), "person.id"),
                person.getLogin(),
                person.getDisplayName(),
                fromProto(person.getState()),
                person.getPositionsList().stream().map(PeopleMapper::fromProto).toList());
    }

    public static ua.zvernennia.proto.v1.HeldPosition toProto(HeldPosition position) {
        var message = ua.zvernennia.proto.v1.HeldPosition.newBuilder()
                .setId(position.id())
                .setUnitId(position.unit())
                .setTitle(position.title())
                .setRole(SessionMapper.toProto(position.role()))
                .setHead(position.head())
                .setValidFrom(position.validFrom().toString());
        position.user().ifPresent(message::setUserId);
        position.validTo().ifPresent(last -> message.setValidTo(last.toString()));
        return message.build();
    }

    public static HeldPosition fromProto(ua.zvernennia.proto.v1.HeldPosition position) {
        return new HeldPosition(
                Fields.uuid(position.getId(), "position.id"),
                Fields.uuid(position.getUnitId(), "position.unitId"),
                position.getTitle(),
                SessionMapper.fromProto(position.getRole()),
                position.getHead(),
                position.hasUserId() ? Optional.of(id(position.getUserId(), "position.userId")) : Optional.empty(),
                date(position.getValidFrom(), "position.validFrom"),
                position.hasValidTo()
                        ? Optional.of(date(position.getValidTo(), "position.validTo"))
                        : Optional.empty());
    }

    public static ua.zvernennia.proto.v1.Substitution toProto(Substitution substitution) {
        var message = ua.zvernennia.proto.v1.Substitution.newBuilder()
                .setId(substitution.id())
                .setPositionId(substitution.position())
                .setSubstituteId(substitution.substitute())
                .setFrom(Fields.timestamp(substitution.from()))
                .setReadsOnly(substitution.readsOnly())
                .setReason(substitution.reason());
        substitution.until().ifPresent(until -> message.setUntil(Fields.timestamp(until)));
        return message.build();
    }

    public static Substitution fromProto(ua.zvernennia.proto.v1.Substitution substitution) {
        return new Substitution(
                id(substitution.getId(), "substitution.id"),
                id(substitution.getPositionId(), "substitution.positionId"),
                id(substitution.getSubstituteId(), "substitution.substituteId"),
                Fields.instant(substitution.hasFrom(), substitution.getFrom(), "substitution.from"),
                moment(substitution.hasUntil(), substitution.getUntil(), "substitution.until"),
                substitution.getReadsOnly(),
                substitution.getReason());
    }

    public static ua.zvernennia.proto.v1.UserState toProto(UserState state) {
        return switch (state) {
            case INVITED -> ua.zvernennia.proto.v1.UserState.USER_STATE_INVITED;
            case ACTIVE -> ua.zvernennia.proto.v1.UserState.USER_STATE_ACTIVE;
            case BLOCKED -> ua.zvernennia.proto.v1.UserState.USER_STATE_BLOCKED;
            case ARCHIVED -> ua.zvernennia.proto.v1.UserState.USER_STATE_ARCHIVED;
        };
    }

    public static UserState fromProto(ua.zvernennia.proto.v1.UserState state) {
        return switch (state) {
            case USER_STATE_INVITED -> UserState.INVITED;
            case USER_STATE_ACTIVE -> UserState.ACTIVE;
            case USER_STATE_BLOCKED -> UserState.BLOCKED;
            case USER_STATE_ARCHIVED -> UserState.ARCHIVED;
            case USER_STATE_UNSPECIFIED -> throw Fields.missing("state");
            case UNRECOGNIZED -> throw Fields.invalid("state", "a state this version knows");
        };
    }

    public static Role role(ua.zvernennia.proto.v1.Role role) {
        return SessionMapper.fromProto(role);
    }

    public static ua.zvernennia.proto.v1.Role toProto(Role role) {
        return SessionMapper.toProto(role);
    }

    public static String id(String text, String field) {
        return Fields.uuid(text, field);
    }

    /** A text that is checked further where it is used. */
    public static String text(String text, String field) {
        return Fields.text(text, field, TEXT_MAX);
    }

    public static LocalDate date(String text, String field) {
        return Fields.date(text, field);
    }

    public static Optional<Instant> moment(boolean present, Timestamp time, String field) {
        return present ? Optional.of(Fields.instant(true, time, field)) : Optional.empty();
    }
}
