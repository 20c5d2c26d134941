package ua.zvernennia.rpc;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.proto.v1.LoginStep;
import ua.zvernennia.wire.SessionMapper;

/** Steps of a login as the wire has them. */
final class SessionSteps {

    private SessionSteps() {}

    static LoginAnswer.Due due(LoginStep step) {
        return new LoginAnswer.Due(
                kind(step.getKind()),
                step.getChallenge(),
                SessionMapper.fromProto(step.getExpiresAt()),
                step.getMinPassword(),
                step.getEnrolmentUri());
    }

    private static LoginAnswer.Kind kind(LoginStep.Kind kind) {
        return switch (kind) {
            case KIND_SECOND_FACTOR -> LoginAnswer.Kind.CODE;
            case KIND_ENROL_SECOND_FACTOR -> LoginAnswer.Kind.ENROLMENT;
            case KIND_CHANGE_PASSWORD -> LoginAnswer.Kind.PASSWORD;
            case KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new RegistryException(ErrorCode.INTERNAL, "a step of a login that this version does not know");
        };
    }
}
