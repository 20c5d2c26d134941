package ua.zvernennia.server.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.RegistryClock;

/** A card as its table has it, without any of the views that reports read: what the recount counts. */
record Doc(
        String id,
        String kind,
        String state,
        String journal,
        int year,
        int running,
        int duplicate,
        LocalDate registeredOn,
        LocalDate receivedOn,
        int citizens,
        String form,
        String mark,
        String appealKind,
        String subject,
        String type,
        String question,
        String region,
        String processing,
        String appealed,
        String summary,
        Optional<LocalDate> control,
        String rule,
        Optional<Post> reviewer,
        LocalDate changedOn,
        boolean duplicateOfAnother,
        String organisation) {

    private static final Set<String> FINAL = Set.of("ANSWERED", "CLOSED", "FORWARDED", "RETURNED", "NOT_CONSIDERED");

    /** Who considers. */
    record Post(String holder, String title, boolean head, String unit, String unitType) {

        String named() {
            return holder + ", " + title;
        }

        boolean isTop() {
            return head && unitType.equals("APPARATUS");
        }

        boolean isDeputy() {
            return title.toLowerCase(Locale.ROOT).contains("заступник голови") && unitType.equals("APPARATUS");
        }
    }

    static List<Doc> all(Database database) {
        return database.transactions().inTransaction(Job.UPKEEP, () -> {
            var units = new HashMap<String, String[]>();
            database.sql()
                    .list("select id::text, short_name, type from org_unit", row ->
                            new String[] {row.getString(1), row.getString(2), row.getString(3)})
                    .forEach(unit -> units.put(unit[0], unit));
            var posts = new HashMap<String, Post>();
            database.sql().list("select id::text, holder, title, head, unit_id::text from \"position\"", row -> {
                var unit = units.get(row.getString(5));
                posts.put(
                        row.getString(1),
                        new Post(row.getString(2), row.getString(3), row.getBoolean(4), unit[1], unit[2]));
                return unit;
            });
            return database.sql().list("select * from document", row -> read(row, units, posts));
        });
    }

    private static Doc read(ResultSet row, Map<String, String[]> units, Map<String, Post> posts) throws SQLException {
        return new Doc(
                row.getString("id"),
                row.getString("kind"),
                row.getString("state"),
                row.getString("journal"),
                row.getInt("year"),
                row.getInt("running"),
                row.getInt("duplicate"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getInt("citizens"),
                row.getString("receipt_form"),
                row.getString("receipt_mark"),
                row.getString("appeal_kind"),
                row.getString("subject"),
                row.getString("type"),
                row.getString("question"),
                row.getString("region"),
                Optional.ofNullable(row.getString("processing_district")).orElse("OTHER"),
                Optional.ofNullable(row.getString("appeal_district")).orElse("OTHER"),
                row.getString("summary"),
                Optional.ofNullable(row.getObject("control_date", LocalDate.class)),
                row.getString("control_rule"),
                Optional.ofNullable(row.getString("reviewer_id")).map(posts::get),
                row.getObject("changed_at", java.time.OffsetDateTime.class)
                        .atZoneSameInstant(RegistryClock.ZONE)
                        .toLocalDate(),
                row.getString("duplicate_of") != null,
                units.get(row.getString("organisation_id"))[1]);
    }

    boolean isAppeal() {
        return kind.equals("APPEAL");
    }

    boolean isFinal() {
        return FINAL.contains(state);
    }

    boolean is(String wanted) {
        return state.equals(wanted);
    }

    Optional<LocalDate> executedOn() {
        return isFinal() ? Optional.of(changedOn) : Optional.empty();
    }

    String group() {
        return question.split("\\.", 2)[0];
    }

    String unit() {
        return reviewer.map(Post::unit).orElse("");
    }

    String person() {
        return reviewer.map(Post::named).orElse("");
    }

    boolean isTop() {
        return reviewer.filter(Post::isTop).isPresent();
    }

    boolean isDeputy() {
        return reviewer.filter(Post::isDeputy).isPresent();
    }

    boolean lateWhenDone() {
        return isFinal() && control.filter(changedOn::isAfter).isPresent();
    }

    boolean doneInTime() {
        return isFinal() && control.filter(term -> !changedOn.isAfter(term)).isPresent();
    }

    boolean overdueOn(LocalDate today) {
        return !isFinal() && control.filter(today::isAfter).isPresent();
    }

    boolean registeredIn(LocalDate from, LocalDate to) {
        return !registeredOn.isBefore(from) && !registeredOn.isAfter(to);
    }

    boolean controlledIn(LocalDate from, LocalDate to) {
        return control.filter(day -> !day.isBefore(from) && !day.isAfter(to)).isPresent();
    }
}
