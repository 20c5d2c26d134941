package ua.zvernennia.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditProof;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.audit.AuditStanding;
import ua.zvernennia.model.registration.CardId;

class AuditRoundTripTest {

    private static final Instant THEN = Instant.parse("2026-11-24T10:15:30.123456Z");

    @Test
    void aSearchComesBackEqual() {
        var search = new AuditSearch(
                "іван",
                "голова",
                Set.of("LOGIN", "CARD_READ"),
                "КО-11321",
                "10.0.0.1",
                Optional.of(THEN),
                Optional.of(THEN.plusSeconds(1)));
        assertThat(AuditMapper.fromProto(AuditMapper.toProto(search))).isEqualTo(search);
        assertThat(AuditMapper.fromProto(AuditMapper.toProto(AuditSearch.ALL))).isEqualTo(AuditSearch.ALL);
    }

    @Test
    void aRowComesBackEqual() {
        var entry = new AuditEntry(
                new AuditPlace(THEN, 7),
                "clerk",
                "Тестова Особа",
                "Реєстратор",
                "Голова, Коваль О. П.",
                "10.0.0.1 desk",
                "CARD_READ",
                Optional.of(CardId.random()),
                "Т-1",
                Map.of("for", "x"),
                Map.of("x", "Голова"),
                true);
        assertThat(AuditMapper.fromProto(AuditMapper.toProto(entry))).isEqualTo(entry);
    }

    @Test
    void standingAndProofComeBackEqual() {
        var standing = new AuditStanding(List.of("LOGIN"), 3, Optional.of(THEN), 2);
        assertThat(AuditMapper.fromProto(AuditMapper.toProto(standing))).isEqualTo(standing);
        var none = new AuditStanding(List.of(), 0, Optional.empty(), 0);
        assertThat(AuditMapper.fromProto(AuditMapper.toProto(none))).isEqualTo(none);
        var proof = new AuditProof(3, 9, 1, 0, 1, List.of(new AuditProof.Finding("ROW_CHANGED", 2, 5)));
        assertThat(AuditMapper.fromProto(AuditMapper.toProto(proof))).isEqualTo(proof);
    }

    @Test
    void aPeriodOutsideTheColumnIsRefused() {
        var search = ua.zvernennia.proto.v1.AuditSearch.newBuilder()
                .setFrom(Timestamp.newBuilder().setSeconds(-90_000_000_000L))
                .build();
        refused(ErrorCode.INVALID_VALUE, search);
    }

    @Test
    void aPeriodUpsideDownIsRefused() {
        var search = ua.zvernennia.proto.v1.AuditSearch.newBuilder()
                .setFrom(Timestamp.newBuilder().setSeconds(2))
                .setUntil(Timestamp.newBuilder().setSeconds(2))
                .build();
        refused(ErrorCode.REPORT_PERIOD_INVALID, search);
    }

    private static void refused(ErrorCode code, ua.zvernennia.proto.v1.AuditSearch search) {
        assertThatThrownBy(() -> AuditMapper.fromProto(search))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
