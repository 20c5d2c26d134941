package ua.zvernennia.wire;

import ua.zvernennia.model.update.UpdatePolicy;
import ua.zvernennia.model.update.WantedVersion;
import ua.zvernennia.proto.v1.WantedVersion.Policy;

/** The version that a server wants. */
public final class UpdateMapper {

    private UpdateMapper() {}

    public static ua.zvernennia.proto.v1.WantedVersion toProto(WantedVersion wanted) {
        return ua.zvernennia.proto.v1.WantedVersion.newBuilder()
                .setPolicy(
                        switch (wanted.policy()) {
                            case NONE -> Policy.POLICY_UNSPECIFIED;
                            case NOTIFY -> Policy.POLICY_NOTIFY;
                            case REQUIRED -> Policy.POLICY_REQUIRED;
                        })
                .setVersion(wanted.version())
                .setSource(wanted.source())
                .build();
    }

    /** A policy of a newer server, unknown here, is told to the person. */
    public static WantedVersion fromProto(ua.zvernennia.proto.v1.WantedVersion wanted) {
        var policy = switch (wanted.getPolicy()) {
            case POLICY_UNSPECIFIED -> UpdatePolicy.NONE;
            case POLICY_NOTIFY, UNRECOGNIZED -> UpdatePolicy.NOTIFY;
            case POLICY_REQUIRED -> UpdatePolicy.REQUIRED;
        };
        return new WantedVersion(policy, wanted.getVersion(), wanted.getSource());
    }
}
