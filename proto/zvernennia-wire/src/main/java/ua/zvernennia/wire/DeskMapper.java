package ua.zvernennia.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.desk.OfflineRead;
import ua.zvernennia.proto.v1.GetDeskPolicyResponse;
import ua.zvernennia.proto.v1.ReportOfflineReadsRequest;
import ua.zvernennia.proto.v1.SearchCardsRequest;
import ua.zvernennia.proto.v1.StreamCardsRequest;

/** What workstations keep and did. */
public final class DeskMapper {

    private DeskMapper() {}

    public static GetDeskPolicyResponse toProto(DeskPolicy policy) {
        return GetDeskPolicyResponse.newBuilder()
                .setCachedYears(policy.cachedYears())
                .setOfflineDays(policy.offlineDays())
                .build();
    }

    public static DeskPolicy fromProto(GetDeskPolicyResponse policy) {
        return new DeskPolicy(policy.getCachedYears(), policy.getOfflineDays());
    }

    public static ReportOfflineReadsRequest toProto(List<OfflineRead> reads) {
        var request = ReportOfflineReadsRequest.newBuilder();
        reads.forEach(read -> request.addReads(ua.zvernennia.proto.v1.OfflineRead.newBuilder()
                .setId(read.id().toString())
                .setCardId(read.card().text())
                .setReadAt(Fields.timestamp(read.at()))));
        return request.build();
    }

    public static List<OfflineRead> fromProto(ReportOfflineReadsRequest request) {
        return request.getReadsList().stream().map(DeskMapper::fromProto).toList();
    }

    /** A request for the list. */
    public static StreamCardsRequest stream(Optional<LocalDate> from) {
        return StreamCardsRequest.newBuilder().setRegisteredFrom(text(from)).build();
    }

    /** A request for what the workstation does not keep. */
    public static SearchCardsRequest search(String text, Optional<LocalDate> before, int limit) {
        return SearchCardsRequest.newBuilder()
                .setText(text)
                .setRegisteredBefore(text(before))
                .setLimit(limit)
                .build();
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** A day that may be missing. */
    public static Optional<LocalDate> day(String text, String field) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Fields.date(text, field));
    }

    private static OfflineRead fromProto(ua.zvernennia.proto.v1.OfflineRead read) {
        var at = Fields.instant(read.hasReadAt(), read.getReadAt(), "reads.readAt");
        Fields.epochDay((int) Math.floorDiv(at.getEpochSecond(), 86_400L), "reads.readAt");
        return new OfflineRead(
                UUID.fromString(Fields.uuid(read.getId(), "reads.id")),
                CardMapper.cardId(read.getCardId(), "reads.cardId"),
                at);
    }
}
