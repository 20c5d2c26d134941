package ua.zvernennia.server.jpa.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.Involvement;
import ua.zvernennia.model.security.View;
import ua.zvernennia.server.usecase.security.Sight;

/**
 * A sight in SQL over {@code document d} and its reviewer {@code position p}: the same answers as {@link Sight#view},
 * in the database, where most lines are left out before they are read.
 */
public final class SightSql {

    /** Level of {@link View}, null where nothing is seen. */
    private final String view;

    private final List<Object> arguments = new ArrayList<>();
    private final List<Sight.Clause> own;
    private final boolean onlyOwn;

    public SightSql(Sight sight) {
        this.own = List.copyOf(sight.own());
        this.onlyOwn = sight.onlyOwn();
        var cases = Stream.concat(sight.shared().stream(), own.stream())
                .map(this::oneCase)
                .collect(Collectors.joining(", "));
        this.view = cases.isEmpty() ? "null::integer" : "greatest(" + cases + ")";
    }

    public String view() {
        return view;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /**
     * A condition that lets PostgreSQL start from the few cards of somebody who sees only those: it never leaves a
     * visible one out. Its arguments follow.
     */
    String start() {
        if (!onlyOwn) {
            return "true";
        }
        return own.isEmpty()
                ? "false"
                : "d.id in (select id from document where reviewer_id = any (?) union all select document_id from"
                        + " work_participant where position_id = any (?) union all select document_id from"
                        + " work_participant where position_id is null and unit_id = any (?))";
    }

    List<Object> startArguments() {
        if (!onlyOwn || own.isEmpty()) {
            return List.of();
        }
        var positions = ids(own.stream().map(Sight.Clause::position).toList());
        return List.of(
                positions, positions, ids(own.stream().map(Sight.Clause::unit).toList()));
    }

    /** A condition that holds for cards of which at least {@code least} is seen. */
    public String atLeast(View least) {
        return start() + " and " + view + " >= " + least.ordinal();
    }

    /** Arguments of {@link #atLeast}. */
    public List<Object> atLeastArguments() {
        var all = new ArrayList<>(startArguments());
        all.addAll(arguments);
        return all;
    }

    private String oneCase(Sight.Clause clause) {
        return "case when card_confidentiality(d.confidentiality, d.kind) in (" + levels(clause.upTo()) + ") and ("
                + condition(clause) + ") then " + clause.view().ordinal() + " end";
    }

    private static String levels(Confidentiality upTo) {
        return Stream.of(Confidentiality.values())
                .filter(level -> level.compareTo(upTo) <= 0)
                .map(level -> '\'' + level.name() + '\'')
                .collect(Collectors.joining(", "));
    }

    private String condition(Sight.Clause clause) {
        return switch (clause.where()) {
            case EVERYWHERE -> "true";
            case UNITS -> units(clause);
            case PERSON -> person(clause);
        };
    }

    private String units(Sight.Clause clause) {
        var units = ids(clause.units());
        var parts = new ArrayList<String>();
        for (var as : List.of(Involvement.REGISTRAR, Involvement.REVIEWER)) {
            if (clause.as().contains(as)) {
                parts.add(as == Involvement.REGISTRAR ? "d.organisation_id = any (?)" : "p.unit_id = any (?)");
                arguments.add(units);
            }
        }
        if (!working(clause.as()).isEmpty()) {
            parts.add("d.id in (select document_id from work_participant where participation in ("
                    + working(clause.as()) + ") and unit_id = any (?))");
            arguments.add(units);
        }
        return parts.isEmpty() ? "false" : String.join(" or ", parts);
    }

    private String person(Sight.Clause clause) {
        var parts = new ArrayList<String>();
        if (clause.as().contains(Involvement.REVIEWER)) {
            parts.add("d.reviewer_id = ?");
            arguments.add(UUID.fromString(clause.position()));
        }
        if (!working(clause.as()).isEmpty()) {
            // Two arms, not one "or": each has an index.
            parts.add("d.id in (select document_id from work_participant where participation in ("
                    + working(clause.as()) + ") and position_id = ? union all select document_id from work_participant"
                    + " where participation in (" + working(clause.as())
                    + ") and position_id is null and unit_id = ?)");
            arguments.add(UUID.fromString(clause.position()));
            arguments.add(UUID.fromString(clause.unit()));
        }
        return parts.isEmpty() ? "false" : String.join(" or ", parts);
    }

    /** Names of the participations that execution gives, as SQL text. */
    private static String working(Set<Involvement> as) {
        return Stream.of(Involvement.AUTHOR, Involvement.EXECUTOR)
                .filter(as::contains)
                .map(one -> '\'' + one.name() + '\'')
                .collect(Collectors.joining(", "));
    }

    private static UUID[] ids(Iterable<String> texts) {
        var ids = new ArrayList<UUID>();
        texts.forEach(text -> ids.add(UUID.fromString(text)));
        return ids.toArray(new UUID[0]);
    }
}
