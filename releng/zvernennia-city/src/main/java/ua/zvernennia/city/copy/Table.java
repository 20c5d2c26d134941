package ua.zvernennia.city.copy;

import java.util.List;
import java.util.Locale;

/**
 * The tables a city fills, parents before children: the order in which they are loaded. What the law gives to every
 * registry is in it already: the districts and classifier № 858, to which a city adds questions of its own.
 */
public enum Table {
    CLASSIFIER_ROW("classifier code name parent ordinal valid_from valid_to source_act"),
    ORG_UNIT("id code name short_name parent_id type"),
    APP_USER("id login display_name password_hash state cards_key outbox_key created_at"),
    POSITION("id unit_id title holder user_id role head valid_from valid_to"),
    NUMBER_COUNTER("journal year last_number"),
    DOCUMENT("id revision kind state journal year running duplicate channel prefix registered_on "
            + "organisation_id duplicate_of received_on citizens receipt_form receipt_mark "
            + "appeal_kind subject type question region settlement processing_district "
            + "appeal_district summary control_date control_rule reviewer_id note created_at "
            + "changed_at changed_by"),
    APPLICANT("document_id ordinal surname given_name patronymic address phone email name_key " + "phone_key"),
    EXECUTION_TREE("document_id revision control_setter_id control_lifted_at"),
    RESOLUTION("id document_id parent_execution_id revision ordinal author_id kind state text resolved_on control "
            + "prepared_by created_at signed_at ended_at"),
    RESOLUTION_POINT("resolution_id ordinal point sub_point text"),
    EXECUTION("id document_id resolution_id point revision ordinal executor_id unit_id role important term state "
            + "delegated_from_id received_at seen_at started_at done_at closed_at done_by_id result reason "
            + "proposed_id reworks");

    private final String columns; // an enum's fields must be immutable, and a List says nothing of that

    Table(String columns) {
        this.columns = columns;
    }

    /** In the order of the values in a row. */
    public List<String> columns() {
        return List.of(columns.split(" "));
    }

    /** The file's name inside the city's directory. */
    public String fileName() {
        return tableName() + ".copy";
    }

    /** The table's name in the database. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
