package ua.zvernennia.wire;

import java.util.Optional;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.proto.v1.ClassifierRow;
import ua.zvernennia.proto.v1.District;
import ua.zvernennia.proto.v1.GetDirectoryResponse;
import ua.zvernennia.proto.v1.OrgUnit;
import ua.zvernennia.proto.v1.OrgUnitType;
import ua.zvernennia.proto.v1.Position;

/** Classifiers, districts, organisations and positions. */
public final class DirectoryMapper {

    private DirectoryMapper() {}

    /**
     * The answer to {@code GetDirectory}.
     *
     * @param directory empty when the caller's copy, {@code knownVersion}, is current
     */
    public static GetDirectoryResponse toProto(Optional<Directory> directory, String knownVersion) {
        return directory
                .map(DirectoryMapper::toProto)
                .orElseGet(() -> GetDirectoryResponse.newBuilder()
                        .setVersion(knownVersion)
                        .setUnchanged(true)
                        .build());
    }

    /** Empty when the caller's copy is current. */
    public static Optional<Directory> fromProto(GetDirectoryResponse response) {
        if (response.getUnchanged()) {
            return Optional.empty();
        }
        return Optional.of(new Directory(
                response.getVersion(),
                response.getDistrictsList().stream()
                        .map(DirectoryMapper::fromProto)
                        .toList(),
                response.getClassifiersList().stream()
                        .map(DirectoryMapper::fromProto)
                        .toList(),
                response.getOrganisationsList().stream()
                        .map(DirectoryMapper::fromProto)
                        .toList(),
                response.getPositionsList().stream()
                        .map(DirectoryMapper::fromProto)
                        .toList()));
    }

    private static GetDirectoryResponse toProto(Directory directory) {
        var response = GetDirectoryResponse.newBuilder().setVersion(directory.version());
        directory.districts().forEach(district -> response.addDistricts(toProto(district)));
        directory.classifiers().forEach(row -> response.addClassifiers(toProto(row)));
        directory.organisations().forEach(unit -> response.addOrganisations(toProto(unit)));
        directory.positions().forEach(position -> response.addPositions(toProto(position)));
        return response.build();
    }

    private static District toProto(ua.zvernennia.model.directory.District district) {
        return District.newBuilder()
                .setCode(district.code())
                .setName(district.name())
                .setOrdinal(district.ordinal())
                .build();
    }

    private static ua.zvernennia.model.directory.District fromProto(District district) {
        return new ua.zvernennia.model.directory.District(
                district.getCode(), district.getName(), district.getOrdinal());
    }

    private static ClassifierRow toProto(ua.zvernennia.model.directory.ClassifierRow row) {
        var message = ClassifierRow.newBuilder()
                .setClassifier(row.classifier())
                .setCode(row.code())
                .setName(row.name())
                .setOrdinal(row.ordinal())
                .setValidFrom(row.validFrom().toString())
                .setSourceAct(row.sourceAct());
        row.parent().ifPresent(message::setParent);
        row.validTo().ifPresent(day -> message.setValidTo(day.toString()));
        return message.build();
    }

    private static ua.zvernennia.model.directory.ClassifierRow fromProto(ClassifierRow row) {
        return new ua.zvernennia.model.directory.ClassifierRow(
                row.getClassifier(),
                row.getCode(),
                row.getName(),
                row.hasParent() ? Optional.of(row.getParent()) : Optional.empty(),
                row.getOrdinal(),
                Fields.date(row.getValidFrom(), "classifier.validFrom"),
                row.hasValidTo() ? Optional.of(Fields.date(row.getValidTo(), "classifier.validTo")) : Optional.empty(),
                row.getSourceAct());
    }

    private static OrgUnit toProto(ua.zvernennia.model.directory.OrgUnit unit) {
        var message = OrgUnit.newBuilder()
                .setId(unit.id())
                .setCode(unit.code())
                .setName(unit.name())
                .setShortName(unit.shortName())
                .setType(toProto(unit.type()));
        unit.parent().ifPresent(message::setParentId);
        return message.build();
    }

    private static ua.zvernennia.model.directory.OrgUnit fromProto(OrgUnit unit) {
        return new ua.zvernennia.model.directory.OrgUnit(
                Fields.uuid(unit.getId(), "organisation.id"),
                unit.getCode(),
                unit.getName(),
                unit.getShortName(),
                unit.hasParentId()
                        ? Optional.of(Fields.uuid(unit.getParentId(), "organisation.parentId"))
                        : Optional.empty(),
                fromProto(unit.getType()));
    }

    private static Position toProto(ua.zvernennia.model.directory.Position position) {
        var message = Position.newBuilder()
                .setId(position.id())
                .setUnitId(position.unit())
                .setTitle(position.title())
                .setHolder(position.holder())
                .setHead(position.head())
                .setValidFrom(position.validFrom().toString());
        position.validTo().ifPresent(day -> message.setValidTo(day.toString()));
        return message.build();
    }

    private static ua.zvernennia.model.directory.Position fromProto(Position position) {
        return new ua.zvernennia.model.directory.Position(
                Fields.uuid(position.getId(), "position.id"),
                Fields.uuid(position.getUnitId(), "position.unitId"),
                position.getTitle(),
                position.getHolder(),
                position.getHead(),
                Fields.date(position.getValidFrom(), "position.validFrom"),
                position.hasValidTo()
                        ? Optional.of(Fields.date(position.getValidTo(), "position.validTo"))
                        : Optional.empty());
    }

    private static OrgUnitType toProto(ua.zvernennia.model.directory.OrgUnit.Type type) {
        return switch (type) {
            case APPARATUS -> OrgUnitType.ORG_UNIT_TYPE_APPARATUS;
            case DEPARTMENT -> OrgUnitType.ORG_UNIT_TYPE_DEPARTMENT;
            case OFFICE -> OrgUnitType.ORG_UNIT_TYPE_OFFICE;
            case DISTRICT_ADMINISTRATION -> OrgUnitType.ORG_UNIT_TYPE_DISTRICT_ADMINISTRATION;
            case UTILITY -> OrgUnitType.ORG_UNIT_TYPE_UTILITY;
            case INSTITUTION -> OrgUnitType.ORG_UNIT_TYPE_INSTITUTION;
            case OTHER -> OrgUnitType.ORG_UNIT_TYPE_OTHER;
        };
    }

    private static ua.zvernennia.model.directory.OrgUnit.Type fromProto(OrgUnitType type) {
        return switch (type) {
            case ORG_UNIT_TYPE_APPARATUS -> ua.zvernennia.model.directory.OrgUnit.Type.APPARATUS;
            case ORG_UNIT_TYPE_DEPARTMENT -> ua.zvernennia.model.directory.OrgUnit.Type.DEPARTMENT;
            case ORG_UNIT_TYPE_OFFICE -> ua.zvernennia.model.directory.OrgUnit.Type.OFFICE;
            case ORG_UNIT_TYPE_DISTRICT_ADMINISTRATION ->
                ua.zvernennia.model.directory.OrgUnit.Type.DISTRICT_ADMINISTRATION;
            case ORG_UNIT_TYPE_UTILITY -> ua.zvernennia.model.directory.OrgUnit.Type.UTILITY;
            case ORG_UNIT_TYPE_INSTITUTION -> ua.zvernennia.model.directory.OrgUnit.Type.INSTITUTION;
            case ORG_UNIT_TYPE_OTHER -> ua.zvernennia.model.directory.OrgUnit.Type.OTHER;
            case ORG_UNIT_TYPE_UNSPECIFIED -> throw Fields.missing("organisation.type");
            case UNRECOGNIZED -> throw Fields.invalid("organisation.type", "a type this version knows");
        };
    }
}
