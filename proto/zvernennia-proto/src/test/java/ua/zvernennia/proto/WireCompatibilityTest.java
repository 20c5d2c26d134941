package ua.zvernennia.proto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import ua.zvernennia.proto.v1.Card;
import ua.zvernennia.proto.v1.FeedPosition;
import ua.zvernennia.proto.v1.GetCardRequest;
import ua.zvernennia.proto.v1.GetDirectoryRequest;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.WantedVersion;

/**
 * Workstations of the last release go on working with this server, and the other way round. The contract of the last
 * release is kept in a file; {@code -Dcontract.update=true} rewrites it, which is done on release and never else.
 */
class WireCompatibilityTest {

    private static final Path LAST_RELEASE = Path.of("src/test/resources/zvernennia-v1.desc");

    private static final FileDescriptor[] PRESENT = {
        Card.getDescriptor().getFile(),
        GetCardRequest.getDescriptor().getFile(),
        FeedPosition.getDescriptor().getFile(),
        GetDirectoryRequest.getDescriptor().getFile(),
        LoginRequest.getDescriptor().getFile(),
        WantedVersion.getDescriptor().getFile()
    };

    @Test
    void nothingOfTheLastReleaseIsRemovedOrChanged() throws IOException {
        if (Boolean.getBoolean("contract.update")) {
            Files.createDirectories(LAST_RELEASE.getParent());
            Files.write(LAST_RELEASE, Contract.set(PRESENT).toByteArray());
        }
        var released = Contract.of(FileDescriptorSet.parseFrom(Files.readAllBytes(LAST_RELEASE)));
        assertThat(Contract.of(PRESENT).breaks(released))
                .as(
                        "workstations of the last release would misread these; give new things new numbers instead."
                                + " Only on a release: -Dcontract.update=true rewrites %s, commit it",
                        LAST_RELEASE)
                .isEmpty();
    }

    @Test
    void anAdditionIsNoBreak() {
        var grown = changed(card -> card.addField(FieldDescriptorProto.newBuilder()
                .setName("added_later")
                .setNumber(999)
                .setType(FieldDescriptorProto.Type.TYPE_STRING)
                .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)));
        assertThat(grown.breaks(Contract.of(PRESENT))).isEmpty();
        assertThat(grown.additions(Contract.of(PRESENT))).containsExactly("field zvernennia.v1.Card = 999");
    }

    @Test
    void aRemovedFieldIsABreak() {
        assertThat(changed(card -> card.removeField(1)).breaks(Contract.of(PRESENT)))
                .containsExactly("removed: field zvernennia.v1.Card = 2 (INT64 revision)");
    }

    @Test
    void aRenamedFieldIsABreak() {
        assertThat(changed(card -> card.getFieldBuilder(1).setName("version")).breaks(Contract.of(PRESENT)))
                .hasSize(1);
    }

    @Test
    void anotherTypeIsABreak() {
        var changed = changed(card -> card.getFieldBuilder(1).setType(FieldDescriptorProto.Type.TYPE_INT32));
        assertThat(changed.breaks(Contract.of(PRESENT)))
                .containsExactly("changed: field zvernennia.v1.Card = 2: INT32 revision (was: INT64 revision)");
    }

    /** The present contract with another {@code Card}. */
    private static Contract changed(Consumer<DescriptorProto.Builder> change) {
        var set = Contract.set(PRESENT).toBuilder();
        for (var file : set.getFileBuilderList()) {
            for (var message : file.getMessageTypeBuilderList()) {
                if (file.getPackage().equals("zvernennia.v1")
                        && message.getName().equals("Card")) {
                    change.accept(message);
                }
            }
        }
        return Contract.of(set.build());
    }
}
