package ua.zvernennia.wire;

import java.util.Optional;
import ua.zvernennia.proto.v1.CardRow;

/** Lines of the card list. */
public final class CardRowMapper {

    private CardRowMapper() {}

    public static CardRow toProto(ua.zvernennia.model.registration.CardRow row) {
        var message = CardRow.newBuilder()
                .setId(row.id().text())
                .setRevision(row.revision())
                .setKind(CardMapper.toProto(row.kind()))
                .setState(CardMapper.toProto(row.state()))
                .setNumber(CardMapper.toProto(row.number()))
                .setRegisteredOn((int) row.registeredOn().toEpochDay())
                .setApplicant(row.applicant())
                .setOrganisation(row.organisation())
                .setReviewer(row.reviewer())
                .setRegion(row.region())
                .setSettlement(row.settlement())
                .setProcessingDistrict(row.processingDistrict())
                .setAppealDistrict(row.appealDistrict())
                .setSummary(row.summary())
                .setConfidentiality(ConfidentialityMapper.toProto(row.confidentiality()));
        row.controlDate().ifPresent(day -> message.setControlDate((int) day.toEpochDay()));
        return message.build();
    }

    public static ua.zvernennia.model.registration.CardRow fromProto(CardRow row) {
        Fields.present(row.hasNumber(), "row.number");
        return new ua.zvernennia.model.registration.CardRow(
                CardMapper.cardId(row.getId(), "row.id"),
                row.getRevision(),
                CardMapper.fromProto(row.getKind()),
                CardMapper.fromProto(row.getState()),
                CardMapper.fromProto(row.getNumber()),
                Fields.epochDay(row.getRegisteredOn(), "row.registeredOn"),
                row.getApplicant(),
                row.getOrganisation(),
                row.hasControlDate()
                        ? Optional.of(Fields.epochDay(row.getControlDate(), "row.controlDate"))
                        : Optional.empty(),
                row.getReviewer(),
                row.getRegion(),
                row.getSettlement(),
                row.getProcessingDistrict(),
                row.getAppealDistrict(),
                row.getSummary(),
                ConfidentialityMapper.fromProto(row.getConfidentiality()));
    }
}
