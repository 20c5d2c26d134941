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
    APPLICANT("document_id ordinal surname given_name patronymic address phone email name_key " + "phone_key");

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
