package ua.zvernennia.wire;

import java.time.Instant;
import java.util.UUID;
import ua.zvernennia.model.people.PersonMerge;

/** Applicants who are held for one person. */
public final class PersonMergeMapper {

    private PersonMergeMapper() {}

    public static ua.zvernennia.proto.v1.PersonMerge toProto(PersonMerge merge) {
        return ua.zvernennia.proto.v1.PersonMerge.newBuilder()
                .setMergeId(merge.id().toString())
                .setDuplicate(merge.duplicate())
                .setMain(merge.main())
                .setReason(merge.reason())
                .setMergedBy(merge.by())
                .setMergedAtMillis(merge.at().toEpochMilli())
                .build();
    }

    public static PersonMerge fromProto(ua.zvernennia.proto.v1.PersonMerge merge) {
        return new PersonMerge(
                UUID.fromString(Fields.uuid(merge.getMergeId(), "merge")),
                merge.getDuplicate(),
                merge.getMain(),
                merge.getReason(),
                merge.getMergedBy(),
                Instant.ofEpochMilli(merge.getMergedAtMillis()));
    }
}
