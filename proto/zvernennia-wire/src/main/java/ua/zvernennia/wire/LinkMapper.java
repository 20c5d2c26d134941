package ua.zvernennia.wire;

import java.util.Optional;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.proto.v1.LinkCardsRequest;
import ua.zvernennia.proto.v1.LinkKind;
import ua.zvernennia.proto.v1.LinkedCard;
import ua.zvernennia.proto.v1.ListCardLinksRequest;
import ua.zvernennia.proto.v1.UnlinkCardsRequest;

/** Links between cards. */
public final class LinkMapper {

    private static final String KIND = "linkKind";

    private LinkMapper() {}

    public static LinkedCard toProto(CardLink link) {
        var message = LinkedCard.newBuilder()
                .setKind(toProto(link.kind()))
                .setOutward(link.outward())
                .setOther(CardRowMapper.toProto(link.other()))
                .setBy(link.by());
        link.since().map(Fields::timestamp).ifPresent(message::setSince);
        return message.build();
    }

    public static CardLink fromProto(LinkedCard link) {
        Fields.present(link.hasOther(), "other");
        return new CardLink(
                fromProto(link.getKind()),
                link.getOutward(),
                CardRowMapper.fromProto(link.getOther()),
                link.hasSince() ? Optional.of(Fields.instant(true, link.getSince(), "since")) : Optional.empty(),
                link.getBy());
    }

    public static LinkKind toProto(ua.zvernennia.model.links.LinkKind kind) {
        return Names.toProto(LinkKind.class, kind);
    }

    public static CardId card(ListCardLinksRequest request) {
        return CardMapper.cardId(request.getCardId(), "cardId");
    }

    public static CardId card(LinkCardsRequest request) {
        return CardMapper.cardId(request.getCardId(), "cardId");
    }

    public static ua.zvernennia.model.links.LinkKind kind(LinkCardsRequest request) {
        return fromProto(request.getKind());
    }

    public static CardId other(LinkCardsRequest request) {
        return CardMapper.cardId(request.getOtherCardId(), "otherCard");
    }

    public static CardId card(UnlinkCardsRequest request) {
        return CardMapper.cardId(request.getCardId(), "cardId");
    }

    public static ua.zvernennia.model.links.LinkKind kind(UnlinkCardsRequest request) {
        return fromProto(request.getKind());
    }

    public static CardId other(UnlinkCardsRequest request) {
        return CardMapper.cardId(request.getOtherCardId(), "otherCard");
    }

    private static ua.zvernennia.model.links.LinkKind fromProto(LinkKind kind) {
        return Names.fromProto(ua.zvernennia.model.links.LinkKind.class, kind, KIND);
    }
}
