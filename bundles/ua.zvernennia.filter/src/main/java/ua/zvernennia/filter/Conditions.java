package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardTerm;
import ua.zvernennia.model.list.Match;

/**
 * A query made ready for one snapshot.
 *
 * @param from first day of registration that can match, since 1970-01-01: whole chunks outside are not looked at
 * @param all what must hold, the cheap ones first
 */
record Conditions(int from, int to, List<Condition> all) {

    static Conditions of(CardQuery query, Dictionaries dictionaries) {
        var compiler = new Compiler(dictionaries);
        var all = new ArrayList<Condition>();
        query.overdueOn().ifPresent(day -> all.add(Compiler.overdue((int) day.toEpochDay())));
        int from = Integer.MIN_VALUE;
        int to = Integer.MAX_VALUE;
        for (var term : query.terms()) {
            all.add(compiler.term(term));
            if (term instanceof CardTerm.Between range && range.column() == CardColumn.REGISTERED_ON) {
                from = Math.max(
                        from, range.from().map(day -> (int) day.toEpochDay()).orElse(from));
                to = Math.min(to, range.to().map(day -> (int) day.toEpochDay()).orElse(to));
            }
        }
        query.columns().forEach((column, fragment) -> {
            for (var needle : needles(query.match(column), fragment)) {
                all.add(compiler.text(column, needle));
            }
        });
        for (var needle : Compiler.words(query.anywhere())) {
            all.add(compiler.anywhere(needle));
        }
        return new Conditions(from, to, List.copyOf(all));
    }

    /** What a column's fragment looks for; nothing for a blank one. */
    static List<Needle> needles(Match match, String fragment) {
        var stripped = Folding.wide(fragment).strip();
        if (stripped.isEmpty()) {
            return List.of();
        }
        return switch (match) {
            case FRAGMENT -> List.of(Needle.of(stripped, false));
            case START -> List.of(Needle.of(stripped, true));
            case WORDS -> Compiler.words(stripped);
        };
    }

    Matches find(Chunks chunks, BooleanSupplier cancelled) {
        if (all.isEmpty()) {
            return Matches.all(chunks.size());
        }
        var found = new Matches.Collector();
        if (!all.contains(Condition.NEVER)) {
            int first = chunks.firstNotAfter(to);
            for (int i = first; i < chunks.count() && chunks.chunk(i).newest() >= from; i++) {
                if (cancelled.getAsBoolean()) {
                    break;
                }
                chunks.chunk(i).collect(chunks.chunk(i).matching(all), chunks.start(i), found);
            }
        }
        return found.done();
    }
}
