package ua.zvernennia.wire;

import java.util.Optional;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.Card;
import ua.zvernennia.proto.v1.CardRevision;
import ua.zvernennia.proto.v1.CardState;
import ua.zvernennia.proto.v1.DocumentKind;
import ua.zvernennia.proto.v1.RegNumber;
import ua.zvernennia.proto.v1.RegisterCardRequest;
import ua.zvernennia.proto.v1.Registration;

/** Registration cards; what people fill in is in {@link ContentMapper}. */
public final class CardMapper {

    private CardMapper() {}

    public static Card toProto(ua.zvernennia.model.registration.Card card) {
        var message = Card.newBuilder()
                .setId(card.id().text())
                .setRevision(card.revision())
                .setRegistration(toProto(card.registration()))
                .setState(toProto(card.state()))
                .setContent(ContentMapper.toProto(card.content()))
                .setChangedAt(Fields.timestamp(card.changedAt()))
                .setChangedBy(card.changedBy());
        card.duplicateOf().ifPresent(id -> message.setDuplicateOf(id.text()));
        return message.build();
    }

    public static ua.zvernennia.model.registration.Card fromProto(Card card) {
        Fields.present(card.hasRegistration(), "card.registration");
        Fields.present(card.hasContent(), "card.content");
        if (card.getRevision() < 1) {
            throw Fields.invalid("card.revision", ">= 1");
        }
        return new ua.zvernennia.model.registration.Card(
                cardId(card.getId(), "card.id"),
                card.getRevision(),
                fromProto(card.getRegistration()),
                fromProto(card.getState()),
                ContentMapper.fromProto(card.getContent()),
                card.hasDuplicateOf()
                        ? Optional.of(cardId(card.getDuplicateOf(), "card.duplicateOf"))
                        : Optional.empty(),
                Fields.instant(card.hasChangedAt(), card.getChangedAt(), "card.changedAt"),
                card.getChangedBy());
    }

    public static CardRevision toProto(ua.zvernennia.model.registration.CardRevision revision) {
        var message = CardRevision.newBuilder()
                .setCard(toProto(revision.card()))
                .setRecordedFrom(Fields.timestamp(revision.recordedFrom()));
        revision.recordedTo().ifPresent(time -> message.setRecordedTo(Fields.timestamp(time)));
        return message.build();
    }

    public static ua.zvernennia.model.registration.CardRevision fromProto(CardRevision revision) {
        Fields.present(revision.hasCard(), "revision.card");
        return new ua.zvernennia.model.registration.CardRevision(
                fromProto(revision.getCard()),
                Fields.instant(revision.hasRecordedFrom(), revision.getRecordedFrom(), "revision.recordedFrom"),
                revision.hasRecordedTo()
                        ? Optional.of(Fields.instant(true, revision.getRecordedTo(), "revision.recordedTo"))
                        : Optional.empty());
    }

    /** The request of {@code RegisterCard}, whole. */
    public static RegisterCardRequest toProto(
            RequestId request, CardId id, NumberRequest number, ua.zvernennia.model.registration.CardContent content) {
        var message = RegisterCardRequest.newBuilder()
                .setRequestId(request.text())
                .setCardId(id.text())
                .setChannel(number.channel())
                .setPrefix(number.prefix())
                .setContent(ContentMapper.toProto(content));
        number.duplicateOf().ifPresent(first -> message.setDuplicateOf(first.text()));
        return message.build();
    }

    public static NumberRequest numberRequest(RegisterCardRequest request) {
        return new NumberRequest(
                request.getChannel(),
                request.getPrefix(),
                request.hasDuplicateOf()
                        ? Optional.of(cardId(request.getDuplicateOf(), "duplicateOf"))
                        : Optional.empty());
    }

    /**
     * Reads an identity.
     *
     * @param field name of the field for the refusal, e.g. "cardId"
     */
    public static CardId cardId(String text, String field) {
        return CardId.parse(Fields.uuid(text, field));
    }

    public static RequestId requestId(String text) {
        return RequestId.parse(Fields.uuid(text, "requestId"));
    }

    static RegNumber toProto(ua.zvernennia.model.registration.RegNumber number) {
        return RegNumber.newBuilder()
                .setChannel(number.channel())
                .setPrefix(number.prefix())
                .setRunning(number.running())
                .setDuplicate(number.duplicate())
                .build();
    }

    static ua.zvernennia.model.registration.RegNumber fromProto(RegNumber number) {
        return new ua.zvernennia.model.registration.RegNumber(
                number.getChannel(), number.getPrefix(), number.getRunning(), number.getDuplicate());
    }

    static CardState toProto(ua.zvernennia.model.registration.CardState state) {
        return switch (state) {
            case REGISTERED -> CardState.CARD_STATE_REGISTERED;
            case PRELIMINARY -> CardState.CARD_STATE_PRELIMINARY;
            case AT_HEAD -> CardState.CARD_STATE_AT_HEAD;
            case IN_EXECUTION -> CardState.CARD_STATE_IN_EXECUTION;
            case ON_CHECK -> CardState.CARD_STATE_ON_CHECK;
            case ANSWERED -> CardState.CARD_STATE_ANSWERED;
            case CLOSED -> CardState.CARD_STATE_CLOSED;
            case FORWARDED -> CardState.CARD_STATE_FORWARDED;
            case RETURNED -> CardState.CARD_STATE_RETURNED;
            case NOT_CONSIDERED -> CardState.CARD_STATE_NOT_CONSIDERED;
            case MERGED -> CardState.CARD_STATE_MERGED;
            case WITHDRAWN -> CardState.CARD_STATE_WITHDRAWN;
            case FILED -> CardState.CARD_STATE_FILED;
            case ARCHIVED -> CardState.CARD_STATE_ARCHIVED;
            case DESTROYED -> CardState.CARD_STATE_DESTROYED;
            case VOID -> CardState.CARD_STATE_VOID;
        };
    }

    static ua.zvernennia.model.registration.CardState fromProto(CardState state) {
        return switch (state) {
            case CARD_STATE_REGISTERED -> ua.zvernennia.model.registration.CardState.REGISTERED;
            case CARD_STATE_PRELIMINARY -> ua.zvernennia.model.registration.CardState.PRELIMINARY;
            case CARD_STATE_AT_HEAD -> ua.zvernennia.model.registration.CardState.AT_HEAD;
            case CARD_STATE_IN_EXECUTION -> ua.zvernennia.model.registration.CardState.IN_EXECUTION;
            case CARD_STATE_ON_CHECK -> ua.zvernennia.model.registration.CardState.ON_CHECK;
            case CARD_STATE_ANSWERED -> ua.zvernennia.model.registration.CardState.ANSWERED;
            case CARD_STATE_CLOSED -> ua.zvernennia.model.registration.CardState.CLOSED;
            case CARD_STATE_FORWARDED -> ua.zvernennia.model.registration.CardState.FORWARDED;
            case CARD_STATE_RETURNED -> ua.zvernennia.model.registration.CardState.RETURNED;
            case CARD_STATE_NOT_CONSIDERED -> ua.zvernennia.model.registration.CardState.NOT_CONSIDERED;
            case CARD_STATE_MERGED -> ua.zvernennia.model.registration.CardState.MERGED;
            case CARD_STATE_WITHDRAWN -> ua.zvernennia.model.registration.CardState.WITHDRAWN;
            case CARD_STATE_FILED -> ua.zvernennia.model.registration.CardState.FILED;
            case CARD_STATE_ARCHIVED -> ua.zvernennia.model.registration.CardState.ARCHIVED;
            case CARD_STATE_DESTROYED -> ua.zvernennia.model.registration.CardState.DESTROYED;
            case CARD_STATE_VOID -> ua.zvernennia.model.registration.CardState.VOID;
            case CARD_STATE_UNSPECIFIED -> throw Fields.missing("state");
            case UNRECOGNIZED -> throw Fields.invalid("state", "a state this version knows");
        };
    }

    static DocumentKind toProto(ua.zvernennia.model.registration.DocumentKind kind) {
        return switch (kind) {
            case INCOMING -> DocumentKind.DOCUMENT_KIND_INCOMING;
            case OUTGOING -> DocumentKind.DOCUMENT_KIND_OUTGOING;
            case INTERNAL -> DocumentKind.DOCUMENT_KIND_INTERNAL;
            case REGULATORY -> DocumentKind.DOCUMENT_KIND_REGULATORY;
            case APPEAL -> DocumentKind.DOCUMENT_KIND_APPEAL;
            case INFO_REQUEST -> DocumentKind.DOCUMENT_KIND_INFO_REQUEST;
        };
    }

    static ua.zvernennia.model.registration.DocumentKind fromProto(DocumentKind kind) {
        return switch (kind) {
            case DOCUMENT_KIND_INCOMING -> ua.zvernennia.model.registration.DocumentKind.INCOMING;
            case DOCUMENT_KIND_OUTGOING -> ua.zvernennia.model.registration.DocumentKind.OUTGOING;
            case DOCUMENT_KIND_INTERNAL -> ua.zvernennia.model.registration.DocumentKind.INTERNAL;
            case DOCUMENT_KIND_REGULATORY -> ua.zvernennia.model.registration.DocumentKind.REGULATORY;
            case DOCUMENT_KIND_APPEAL -> ua.zvernennia.model.registration.DocumentKind.APPEAL;
            case DOCUMENT_KIND_INFO_REQUEST -> ua.zvernennia.model.registration.DocumentKind.INFO_REQUEST;
            case DOCUMENT_KIND_UNSPECIFIED -> throw Fields.missing("kind");
            case UNRECOGNIZED -> throw Fields.invalid("kind", "a kind this version knows");
        };
    }

    private static Registration toProto(ua.zvernennia.model.registration.Registration registration) {
        return Registration.newBuilder()
                .setJournal(registration.journal())
                .setYear(registration.year())
                .setNumber(toProto(registration.number()))
                .setRegisteredOn(registration.registeredOn().toString())
                .setOrganisationId(registration.organisation())
                .build();
    }

    private static ua.zvernennia.model.registration.Registration fromProto(Registration registration) {
        Fields.present(registration.hasNumber(), "registration.number");
        return new ua.zvernennia.model.registration.Registration(
                registration.getJournal(),
                registration.getYear(),
                fromProto(registration.getNumber()),
                Fields.date(registration.getRegisteredOn(), "registration.registeredOn"),
                Fields.uuid(registration.getOrganisationId(), "registration.organisationId"));
    }
}
