package ua.zvernennia.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.files.FileVersion;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.text.PlainText;
import ua.zvernennia.proto.v1.BeginUploadRequest;

class FileRoundTripTest {

    @Property(tries = 200)
    void aFileComesBackEqual(
            @ForAll String name,
            @ForAll @StringLength(max = StoredFile.NOTE_MAX) String note,
            @ForAll @IntRange(min = 1, max = 5) int versions,
            @ForAll FileState state) {
        var file = file(FileName.cleaning(name), PlainText.of(note), versions, state);

        assertThat(FileMapper.fromProto(FileMapper.toProto(file))).isEqualTo(file);
    }

    @ParameterizedTest
    @EnumSource(FileOwner.Kind.class)
    void everyKindOfOwnerComesBack(FileOwner.Kind kind) {
        var card = CardId.random();
        var id = kind == FileOwner.Kind.CARD ? card.value() : UUID.randomUUID();
        var owner = new FileOwner(card, kind, id);
        var request = BeginUploadRequest.newBuilder()
                .setOwner(FileMapper.toProto(owner))
                .build();

        assertThat(FileMapper.owner(request)).isEqualTo(owner);
    }

    @Test
    void aCardThatIsNotItselfIsRefused() {
        var owner = FileMapper.toProto(FileOwner.card(CardId.random())).toBuilder()
                .setId(UUID.randomUUID().toString())
                .build();
        var request = BeginUploadRequest.newBuilder().setOwner(owner).build();

        assertThatThrownBy(() -> FileMapper.owner(request))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
    }

    private static StoredFile file(FileName name, String note, int versions, FileState state) {
        var all = IntStream.rangeClosed(1, versions)
                .mapToObj(number -> new FileVersion(
                        number,
                        name,
                        "application/pdf",
                        number,
                        new FileHash("ab".repeat(32)),
                        state,
                        Instant.EPOCH.plusSeconds(number),
                        "Тестова Олена"))
                .toList();
        return new StoredFile(FileId.random(), FileOwner.card(CardId.random()), name, note, List.copyOf(all));
    }
}
