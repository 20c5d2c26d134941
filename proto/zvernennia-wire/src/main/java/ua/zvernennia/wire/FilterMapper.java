package ua.zvernennia.wire;

import java.util.UUID;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.RemoveFilterRequest;
import ua.zvernennia.proto.v1.SaveFilterRequest;

/** Shared filters of the card list. */
public final class FilterMapper {

    private FilterMapper() {}

    public static ua.zvernennia.proto.v1.SharedFilter toProto(SharedFilter filter) {
        return ua.zvernennia.proto.v1.SharedFilter.newBuilder()
                .setId(filter.id().toString())
                .setName(filter.name())
                .setContent(filter.content())
                .setOwnerId(filter.ownerId())
                .setOwnerName(filter.ownerName())
                .build();
    }

    public static SharedFilter fromProto(ua.zvernennia.proto.v1.SharedFilter filter) {
        return new SharedFilter(
                id(filter.getId()),
                name(filter.getName()),
                content(filter.getContent()),
                Fields.uuid(filter.getOwnerId(), "filter.ownerId"),
                filter.getOwnerName());
    }

    public static SaveFilterRequest toProto(RequestId request, UUID id, String name, String content) {
        return SaveFilterRequest.newBuilder()
                .setRequestId(request.text())
                .setId(id.toString())
                .setName(name)
                .setContent(content)
                .build();
    }

    public static RemoveFilterRequest toProto(RequestId request, UUID id) {
        return RemoveFilterRequest.newBuilder()
                .setRequestId(request.text())
                .setId(id.toString())
                .build();
    }

    public static UUID id(String id) {
        return UUID.fromString(Fields.uuid(id, "filter.id"));
    }

    public static String name(String name) {
        return Fields.text(name, "filter.name", SharedFilter.NAME_MAX);
    }

    public static String content(String content) {
        return Fields.text(content, "filter.content", SharedFilter.CONTENT_MAX);
    }
}
