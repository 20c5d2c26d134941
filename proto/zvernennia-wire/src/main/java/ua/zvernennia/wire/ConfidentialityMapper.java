package ua.zvernennia.wire;

import java.util.Optional;
import ua.zvernennia.proto.v1.Confidentiality;

/** How closed a card was made; unspecified for what its kind of document says. */
final class ConfidentialityMapper {

    private ConfidentialityMapper() {}

    static Confidentiality toProto(Optional<ua.zvernennia.model.security.Confidentiality> level) {
        return level.map(ConfidentialityMapper::toProto).orElse(Confidentiality.CONFIDENTIALITY_UNSPECIFIED);
    }

    static Optional<ua.zvernennia.model.security.Confidentiality> fromProto(Confidentiality level) {
        return switch (level) {
            case CONFIDENTIALITY_UNSPECIFIED -> Optional.empty();
            case CONFIDENTIALITY_OPEN -> Optional.of(ua.zvernennia.model.security.Confidentiality.OPEN);
            case CONFIDENTIALITY_PERSONAL -> Optional.of(ua.zvernennia.model.security.Confidentiality.PERSONAL);
            case CONFIDENTIALITY_SERVICE -> Optional.of(ua.zvernennia.model.security.Confidentiality.SERVICE);
            case CONFIDENTIALITY_OFFICIAL_USE -> Optional.of(ua.zvernennia.model.security.Confidentiality.OFFICIAL_USE);
            case UNRECOGNIZED -> throw Fields.invalid("confidentiality", "a level this version knows");
        };
    }

    private static Confidentiality toProto(ua.zvernennia.model.security.Confidentiality level) {
        return switch (level) {
            case OPEN -> Confidentiality.CONFIDENTIALITY_OPEN;
            case PERSONAL -> Confidentiality.CONFIDENTIALITY_PERSONAL;
            case SERVICE -> Confidentiality.CONFIDENTIALITY_SERVICE;
            case OFFICIAL_USE -> Confidentiality.CONFIDENTIALITY_OFFICIAL_USE;
        };
    }
}
