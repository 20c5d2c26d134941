package ua.zvernennia.wire;

import java.util.Optional;
import java.util.OptionalInt;
import ua.zvernennia.model.notification.Notice;
import ua.zvernennia.model.notification.NoticeKind;
import ua.zvernennia.model.notification.Notices;
import ua.zvernennia.proto.v1.ListNotificationsResponse;
import ua.zvernennia.proto.v1.Notification;
import ua.zvernennia.proto.v1.NotificationKind;

/** Messages to the people who work in the registry. */
public final class NoticeMapper {

    private NoticeMapper() {}

    public static ListNotificationsResponse toProto(Notices notices) {
        var message = ListNotificationsResponse.newBuilder().setUnread(notices.unread());
        notices.latest().forEach(each -> message.addNotifications(toProto(each)));
        return message.build();
    }

    public static Notices fromProto(ListNotificationsResponse message) {
        return new Notices(
                message.getNotificationsList().stream()
                        .filter(each -> each.getKind() != NotificationKind.UNRECOGNIZED) // of a newer server
                        .map(NoticeMapper::fromProto)
                        .toList(),
                message.getUnread());
    }

    private static Notification toProto(Notice notice) {
        var message = Notification.newBuilder()
                .setId(notice.id())
                .setKind(Names.toProto(NotificationKind.class, notice.kind()))
                .setCardId(notice.card().text())
                .setNumber(notice.number())
                .setExecutor(notice.executor())
                .setText(notice.text())
                .setMadeAt(Fields.timestamp(notice.madeAt()));
        notice.execution().ifPresent(id -> message.setExecutionId(id.text()));
        notice.due().ifPresent(day -> message.setDue(day.toString()));
        notice.daysLeft().ifPresent(message::setDaysLeft);
        notice.readAt().ifPresent(at -> message.setReadAt(Fields.timestamp(at)));
        return message.build();
    }

    private static Notice fromProto(Notification message) {
        return new Notice(
                message.getId(),
                Names.fromProto(NoticeKind.class, message.getKind(), "kind"),
                CardMapper.cardId(message.getCardId(), "card"),
                TreeMapper.node(message.hasExecutionId(), message.getExecutionId(), "execution"),
                message.getNumber(),
                message.hasDue() ? Optional.of(Fields.date(message.getDue(), "due")) : Optional.empty(),
                message.hasDaysLeft() ? OptionalInt.of(message.getDaysLeft()) : OptionalInt.empty(),
                message.getExecutor(),
                message.getText(),
                Fields.instant(message.hasMadeAt(), message.getMadeAt(), "madeAt"),
                message.hasReadAt()
                        ? Optional.of(Fields.instant(true, message.getReadAt(), "readAt"))
                        : Optional.empty());
    }
}
