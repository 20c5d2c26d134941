package ua.zvernennia.wire;

import java.util.Optional;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.ActKind;
import ua.zvernennia.proto.v1.CardAct;
import ua.zvernennia.proto.v1.Ground;
import ua.zvernennia.proto.v1.Letter;
import ua.zvernennia.proto.v1.PerformActRequest;
import ua.zvernennia.proto.v1.RecordedAct;

/** Acts on cards. Lengths are checked by the records themselves. */
public final class ActMapper {

    private ActMapper() {}

    /** The request of {@code PerformAct}, whole. */
    public static PerformActRequest toProto(
            RequestId request, CardId card, long revision, ua.zvernennia.model.acts.CardAct act) {
        return PerformActRequest.newBuilder()
                .setRequestId(request.text())
                .setCardId(card.text())
                .setRevision(revision)
                .setAct(toProto(act))
                .build();
    }

    public static CardAct toProto(ua.zvernennia.model.acts.CardAct act) {
        var message = CardAct.newBuilder()
                .setKind(toProto(act.kind()))
                .setReason(act.reason())
                .setConsentOf(act.consentOf())
                .setConfidentiality(ConfidentialityMapper.toProto(act.confidentiality()));
        act.letter().ifPresent(letter -> message.setLetter(toProto(letter)));
        act.newControlDate().ifPresent(day -> message.setNewControlDate(day.toString()));
        act.ground().ifPresent(ground -> message.setGround(toProto(ground)));
        act.number().ifPresent(number -> message.setNumber(CardMapper.toProto(number)));
        return message.build();
    }

    public static ua.zvernennia.model.acts.CardAct fromProto(PerformActRequest request) {
        Fields.present(request.hasAct(), "act");
        return fromProto(request.getAct());
    }

    static ua.zvernennia.model.acts.CardAct fromProto(CardAct act) {
        return new ua.zvernennia.model.acts.CardAct(
                fromProto(act.getKind()),
                act.getReason(),
                act.hasLetter() ? Optional.of(fromProto(act.getLetter())) : Optional.empty(),
                act.getConsentOf(),
                act.hasNewControlDate()
                        ? Optional.of(Fields.date(act.getNewControlDate(), "newControlDate"))
                        : Optional.empty(),
                fromProto(act.getGround()),
                act.hasNumber() ? Optional.of(CardMapper.fromProto(act.getNumber())) : Optional.empty(),
                ConfidentialityMapper.fromProto(act.getConfidentiality()));
    }

    public static RecordedAct toProto(ua.zvernennia.model.acts.RecordedAct recorded) {
        var message = RecordedAct.newBuilder()
                .setAct(toProto(recorded.act()))
                .setRevision(recorded.revision())
                .setFormerState(CardMapper.toProto(recorded.formerState()))
                .setFormerNumber(recorded.formerNumber())
                .setLateDays(recorded.lateDays())
                .setMadeAt(Fields.timestamp(recorded.madeAt()))
                .setMadeBy(recorded.madeBy());
        recorded.formerControlDate().ifPresent(day -> message.setFormerControlDate(day.toString()));
        return message.build();
    }

    public static ua.zvernennia.model.acts.RecordedAct fromProto(RecordedAct recorded) {
        Fields.present(recorded.hasAct(), "act");
        return new ua.zvernennia.model.acts.RecordedAct(
                fromProto(recorded.getAct()),
                recorded.getRevision(),
                CardMapper.fromProto(recorded.getFormerState()),
                recorded.hasFormerControlDate()
                        ? Optional.of(Fields.date(recorded.getFormerControlDate(), "formerControlDate"))
                        : Optional.empty(),
                recorded.getFormerNumber(),
                recorded.getLateDays(),
                Fields.instant(recorded.hasMadeAt(), recorded.getMadeAt(), "madeAt"),
                recorded.getMadeBy());
    }

    private static Letter toProto(ua.zvernennia.model.acts.Letter letter) {
        return Letter.newBuilder()
                .setNumber(letter.number())
                .setDate(letter.date().toString())
                .setAddressee(letter.addressee())
                .build();
    }

    private static ua.zvernennia.model.acts.Letter fromProto(Letter letter) {
        return new ua.zvernennia.model.acts.Letter(
                letter.getNumber(), Fields.date(letter.getDate(), "letterDate"), letter.getAddressee());
    }

    private static ActKind toProto(ua.zvernennia.model.acts.ActKind kind) {
        return switch (kind) {
            case EXTEND -> ActKind.ACT_KIND_EXTEND;
            case FORWARD -> ActKind.ACT_KIND_FORWARD;
            case RETURN -> ActKind.ACT_KIND_RETURN;
            case REFUSE_CONSIDERATION -> ActKind.ACT_KIND_REFUSE_CONSIDERATION;
            case VOID -> ActKind.ACT_KIND_VOID;
            case LIFT_GUARD -> ActKind.ACT_KIND_LIFT_GUARD;
            case WITHDRAW -> ActKind.ACT_KIND_WITHDRAW;
            case FILE -> ActKind.ACT_KIND_FILE;
            case REOPEN -> ActKind.ACT_KIND_REOPEN;
            case SET_CONFIDENTIALITY -> ActKind.ACT_KIND_SET_CONFIDENTIALITY;
            case CORRECT_NUMBER -> ActKind.ACT_KIND_CORRECT_NUMBER;
        };
    }

    private static ua.zvernennia.model.acts.ActKind fromProto(ActKind kind) {
        return switch (kind) {
            case ACT_KIND_EXTEND -> ua.zvernennia.model.acts.ActKind.EXTEND;
            case ACT_KIND_FORWARD -> ua.zvernennia.model.acts.ActKind.FORWARD;
            case ACT_KIND_RETURN -> ua.zvernennia.model.acts.ActKind.RETURN;
            case ACT_KIND_REFUSE_CONSIDERATION -> ua.zvernennia.model.acts.ActKind.REFUSE_CONSIDERATION;
            case ACT_KIND_VOID -> ua.zvernennia.model.acts.ActKind.VOID;
            case ACT_KIND_CORRECT_NUMBER -> ua.zvernennia.model.acts.ActKind.CORRECT_NUMBER;
            case ACT_KIND_LIFT_GUARD -> ua.zvernennia.model.acts.ActKind.LIFT_GUARD;
            case ACT_KIND_WITHDRAW -> ua.zvernennia.model.acts.ActKind.WITHDRAW;
            case ACT_KIND_FILE -> ua.zvernennia.model.acts.ActKind.FILE;
            case ACT_KIND_REOPEN -> ua.zvernennia.model.acts.ActKind.REOPEN;
            case ACT_KIND_SET_CONFIDENTIALITY -> ua.zvernennia.model.acts.ActKind.SET_CONFIDENTIALITY;
            case ACT_KIND_UNSPECIFIED -> throw Fields.missing("act.kind");
            case UNRECOGNIZED -> throw Fields.invalid("act.kind", "a kind this version knows");
        };
    }

    private static Ground toProto(ua.zvernennia.model.acts.Ground ground) {
        return switch (ground) {
            case ANONYMOUS -> Ground.GROUND_ANONYMOUS;
            case DECIDED_ALREADY -> Ground.GROUND_DECIDED_ALREADY;
            case LEGALLY_INCAPABLE -> Ground.GROUND_LEGALLY_INCAPABLE;
            case TOO_LATE -> Ground.GROUND_TOO_LATE;
        };
    }

    private static Optional<ua.zvernennia.model.acts.Ground> fromProto(Ground ground) {
        return switch (ground) {
            case GROUND_ANONYMOUS -> Optional.of(ua.zvernennia.model.acts.Ground.ANONYMOUS);
            case GROUND_DECIDED_ALREADY -> Optional.of(ua.zvernennia.model.acts.Ground.DECIDED_ALREADY);
            case GROUND_LEGALLY_INCAPABLE -> Optional.of(ua.zvernennia.model.acts.Ground.LEGALLY_INCAPABLE);
            case GROUND_TOO_LATE -> Optional.of(ua.zvernennia.model.acts.Ground.TOO_LATE);
            case GROUND_UNSPECIFIED -> Optional.empty();
            case UNRECOGNIZED -> throw Fields.invalid("ground", "a ground this version knows");
        };
    }
}
