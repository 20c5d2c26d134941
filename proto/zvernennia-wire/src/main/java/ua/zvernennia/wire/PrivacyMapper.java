package ua.zvernennia.wire;

import ua.zvernennia.model.privacy.PersonFile;
import ua.zvernennia.model.privacy.PersonRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.proto.v1.ExportPersonRequest;
import ua.zvernennia.proto.v1.ExportPersonResponse;
import ua.zvernennia.proto.v1.PersonAccess;
import ua.zvernennia.proto.v1.PersonCard;

/** Requests of persons about their own data. */
public final class PrivacyMapper {

    private PrivacyMapper() {}

    public static ExportPersonRequest toProto(PersonRequest request) {
        return ExportPersonRequest.newBuilder()
                .setSurname(request.name().surname())
                .setGivenName(request.name().givenName())
                .setPatronymic(request.name().patronymic())
                .setPhone(request.phone())
                .setReason(request.reason())
                .build();
    }

    public static PersonRequest fromProto(ExportPersonRequest request) {
        return new PersonRequest(
                new PersonName(request.getSurname(), request.getGivenName(), request.getPatronymic()),
                request.getPhone(),
                request.getReason());
    }

    public static ExportPersonResponse toProto(PersonFile file) {
        var answer = ExportPersonResponse.newBuilder().setJson(file.json());
        file.cards()
                .forEach(card -> answer.addCards(PersonCard.newBuilder()
                        .setCardId(card.id().text())
                        .setNumber(card.number())
                        .setRegisteredOn(card.registeredOn().toString())
                        .setState(CardMapper.toProto(card.state()))));
        file.accesses()
                .forEach(access -> answer.addAccesses(PersonAccess.newBuilder()
                        .setAt(Fields.timestamp(access.at()))
                        .setWho(access.who())
                        .setAction(access.action())
                        .setCardId(access.card().text())
                        .setReason(access.reason())));
        return answer.build();
    }

    public static PersonFile fromProto(ExportPersonResponse answer) {
        return new PersonFile(
                answer.getCardsList().stream()
                        .map(card -> new PersonFile.HeldCard(
                                CardMapper.cardId(card.getCardId(), "card.cardId"),
                                card.getNumber(),
                                Fields.date(card.getRegisteredOn(), "card.registeredOn"),
                                CardMapper.fromProto(card.getState())))
                        .toList(),
                answer.getAccessesList().stream()
                        .map(access -> new PersonFile.Access(
                                Fields.instant(access.hasAt(), access.getAt(), "access.at"),
                                access.getWho(),
                                access.getAction(),
                                CardMapper.cardId(access.getCardId(), "access.cardId"),
                                access.getReason()))
                        .toList(),
                answer.getJson());
    }
}
