package ua.zvernennia.wire;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditProof;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.audit.AuditStanding;
import ua.zvernennia.proto.v1.AuditFinding;
import ua.zvernennia.proto.v1.GetAuditStandingResponse;

/** The audit: searches, rows, proofs. */
public final class AuditMapper {

    private static final int ACTIONS_MAX = 100;

    private AuditMapper() {}

    public static ua.zvernennia.proto.v1.AuditSearch toProto(AuditSearch search) {
        var message = ua.zvernennia.proto.v1.AuditSearch.newBuilder()
                .setWho(search.who())
                .setActsFor(search.actsFor())
                .addAllActions(search.actions())
                .setCard(search.card())
                .setOrigin(search.origin());
        search.from().ifPresent(from -> message.setFrom(Fields.timestamp(from)));
        search.until().ifPresent(until -> message.setUntil(Fields.timestamp(until)));
        return message.build();
    }

    public static AuditSearch fromProto(ua.zvernennia.proto.v1.AuditSearch search) {
        if (search.getActionsCount() > ACTIONS_MAX) {
            throw Fields.invalid("actions", "at most " + ACTIONS_MAX);
        }
        search.getActionsList().forEach(action -> Fields.text(action, "actions", AuditSearch.TEXT_MAX));
        return new AuditSearch(
                text(search.getWho(), "who"),
                text(search.getActsFor(), "actsFor"),
                Set.copyOf(search.getActionsList()),
                text(search.getCard(), "card"),
                text(search.getOrigin(), "origin"),
                moment(search.hasFrom(), search.getFrom(), "from"),
                moment(search.hasUntil(), search.getUntil(), "until"));
    }

    public static ua.zvernennia.proto.v1.AuditPlace toProto(AuditPlace place) {
        return ua.zvernennia.proto.v1.AuditPlace.newBuilder()
                .setAt(Fields.timestamp(place.at()))
                .setId(place.id())
                .build();
    }

    public static AuditPlace fromProto(ua.zvernennia.proto.v1.AuditPlace place) {
        Fields.present(place.hasAt(), "place.at");
        return new AuditPlace(moment(true, place.getAt(), "place.at").orElseThrow(), place.getId());
    }

    public static ua.zvernennia.proto.v1.AuditEntry toProto(AuditEntry entry) {
        var message = ua.zvernennia.proto.v1.AuditEntry.newBuilder()
                .setPlace(toProto(entry.place()))
                .setLogin(entry.login())
                .setName(entry.name())
                .setPosition(entry.position())
                .setActsFor(entry.actsFor())
                .setOrigin(entry.origin())
                .setAction(entry.action())
                .setCardNumber(entry.cardNumber())
                .putAllDetails(entry.details())
                .putAllNames(entry.names())
                .setSealed(entry.sealed());
        entry.card().ifPresent(id -> message.setCardId(id.text()));
        return message.build();
    }

    public static AuditEntry fromProto(ua.zvernennia.proto.v1.AuditEntry entry) {
        return new AuditEntry(
                fromProto(entry.getPlace()),
                entry.getLogin(),
                entry.getName(),
                entry.getPosition(),
                entry.getActsFor(),
                entry.getOrigin(),
                entry.getAction(),
                entry.hasCardId()
                        ? Optional.of(CardMapper.cardId(entry.getCardId(), "entry.cardId"))
                        : Optional.empty(),
                entry.getCardNumber(),
                entry.getDetailsMap(),
                entry.getNamesMap(),
                entry.getSealed());
    }

    public static GetAuditStandingResponse toProto(AuditStanding standing) {
        var message = GetAuditStandingResponse.newBuilder()
                .addAllActions(standing.actions())
                .setSeals(standing.seals())
                .setUnsealed(standing.unsealed());
        standing.sealedAt().ifPresent(at -> message.setSealedAt(Fields.timestamp(at)));
        return message.build();
    }

    public static AuditStanding fromProto(GetAuditStandingResponse standing) {
        return new AuditStanding(
                standing.getActionsList(),
                standing.getSeals(),
                standing.hasSealedAt()
                        ? Optional.of(Fields.instant(true, standing.getSealedAt(), "sealedAt"))
                        : Optional.empty(),
                standing.getUnsealed());
    }

    public static ua.zvernennia.proto.v1.AuditProof toProto(AuditProof proof) {
        var message = ua.zvernennia.proto.v1.AuditProof.newBuilder()
                .setSeals(proof.seals())
                .setRows(proof.rows())
                .setUnsealed(proof.unsealed())
                .setLostInRestore(proof.lostInRestore())
                .setTotal(proof.total());
        proof.findings()
                .forEach(finding -> message.addFindings(AuditFinding.newBuilder()
                        .setKind(finding.kind())
                        .setSeal(finding.seal())
                        .setRow(finding.row())));
        return message.build();
    }

    public static AuditProof fromProto(ua.zvernennia.proto.v1.AuditProof proof) {
        return new AuditProof(
                proof.getSeals(),
                proof.getRows(),
                proof.getUnsealed(),
                proof.getLostInRestore(),
                proof.getTotal(),
                proof.getFindingsList().stream()
                        .map(finding -> new AuditProof.Finding(finding.getKind(), finding.getSeal(), finding.getRow()))
                        .toList());
    }

    /** Within what a database column holds. */
    private static Optional<Instant> moment(boolean present, Timestamp time, String field) {
        if (!present) {
            return Optional.empty();
        }
        var moment = Fields.instant(true, time, field);
        var last = Fields.LAST_DAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (moment.isBefore(Fields.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant()) || !moment.isBefore(last)) {
            throw Fields.invalid(field, Fields.FIRST_DAY + ".." + Fields.LAST_DAY);
        }
        return Optional.of(moment);
    }

    private static String text(String text, String field) {
        return Fields.text(text, field, AuditSearch.TEXT_MAX);
    }
}
