package ua.zvernennia.wire;

import java.util.Optional;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.proto.v1.CardChange;
import ua.zvernennia.proto.v1.FeedPosition;

/** The change feed. */
public final class FeedMapper {

    private FeedMapper() {}

    public static FeedPosition toProto(ua.zvernennia.model.feed.FeedPosition position) {
        return FeedPosition.newBuilder()
                .setEpoch(position.epoch())
                .setXid(position.xid())
                .setSeq(position.seq())
                .build();
    }

    public static ua.zvernennia.model.feed.FeedPosition fromProto(FeedPosition position) {
        if (position.getXid() < 0 || position.getSeq() < 0) {
            throw Fields.invalid("position", "less than 2^63");
        }
        return new ua.zvernennia.model.feed.FeedPosition(
                Fields.uuid(position.getEpoch(), "position.epoch"), position.getXid(), position.getSeq());
    }

    public static ua.zvernennia.proto.v1.ChangeBatch toProto(ChangeBatch batch) {
        var message = ua.zvernennia.proto.v1.ChangeBatch.newBuilder()
                .setPosition(toProto(batch.position()))
                .setCommittedAt(Fields.timestamp(batch.committedAt()));
        batch.changes().forEach(change -> message.addChanges(toProto(change)));
        return message.build();
    }

    /** A part of a batch that holds one change: parts of a message may be strung together. */
    public static ua.zvernennia.proto.v1.ChangeBatch changePart(ua.zvernennia.model.feed.CardChange change) {
        return ua.zvernennia.proto.v1.ChangeBatch.newBuilder()
                .addChanges(toProto(change))
                .build();
    }

    public static ChangeBatch fromProto(ua.zvernennia.proto.v1.ChangeBatch batch) {
        Fields.present(batch.hasPosition(), "batch.position");
        return new ChangeBatch(
                fromProto(batch.getPosition()),
                batch.getChangesList().stream().map(FeedMapper::fromProto).toList(),
                Fields.instant(batch.hasCommittedAt(), batch.getCommittedAt(), "batch.committedAt"));
    }

    private static CardChange toProto(ua.zvernennia.model.feed.CardChange change) {
        var message = CardChange.newBuilder().setCardId(change.id().text()).setRevision(change.revision());
        change.row().ifPresent(row -> message.setRow(CardRowMapper.toProto(row)));
        return message.build();
    }

    private static ua.zvernennia.model.feed.CardChange fromProto(CardChange change) {
        return new ua.zvernennia.model.feed.CardChange(
                CardMapper.cardId(change.getCardId(), "change.cardId"),
                change.getRevision(),
                change.hasRow() ? Optional.of(CardRowMapper.fromProto(change.getRow())) : Optional.empty());
    }
}
