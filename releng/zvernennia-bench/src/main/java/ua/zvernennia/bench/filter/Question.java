package ua.zvernennia.bench.filter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardTerm;
import ua.zvernennia.model.list.Match;

/**
 * One question to the list, in one of the six kinds that people ask.
 *
 * @param first what is looked for: a folded fragment, or for {@link Kind#Q4} the name of a district
 * @param second the second fragment of {@link Kind#Q3}, else empty
 * @param from first day of {@link Kind#Q4}, since 1970-01-01
 * @param to its last day
 */
record Question(Kind kind, String first, String second, int from, int to) {

    /** The six kinds. */
    enum Kind {
        /** A fragment of the applicant. */
        Q1,
        /** The beginning of the applicant. */
        Q2,
        /** Two fragments of the summary. */
        Q3,
        /** A range of registration dates and a district. */
        Q4,
        /** One character of the applicant: the first key that is pressed. */
        Q5,
        /** A fragment of any column. */
        Q6
    }

    private static final int END = (int) LocalDate.of(2026, 11, 20).toEpochDay();

    /** Five questions of a kind, so that no engine answers from its memory of the last one. */
    static List<Question> of(Kind kind) {
        return switch (kind) {
            case Q1 -> fragments(kind, "АСИЛ", "ОВАЛ", "ЗАХАРЧ", "ШЕВЧЕНК", "ЕРЕНК");
            case Q2 -> fragments(kind, "ВАСИЛ", "ШЕВЧ", "КОВАЛЬ", "ПЕТР", "МЕЛЬ");
            case Q3 -> pairs("РЕМОНТ", "ДАХ", "ВІДСУТН", "ОПАЛЕН", "ВУЛ", "ОСВІТЛЕН", "БУДИН", "ЛІФТ", "РАЙОН", "ВОД");
            case Q4 ->
                IntStream.range(0, 5)
                        .mapToObj(i -> new Question(
                                kind,
                                List.of("Шевченківський", "Печерський", "Дарницький", "Дніпровський", "Подільський")
                                        .get(i),
                                "",
                                END - 120 - 30 * i,
                                END - 30 - 30 * i))
                        .toList();
            case Q5 -> fragments(kind, "О", "А", "И", "К", "Н");
            case Q6 -> fragments(kind, "ШЕВЧЕН", "КОВАЛ", "1133", "ПЕТРЕ", "ЗАХАР");
        };
    }

    /** The question as the list asks it. */
    CardQuery query() {
        return switch (kind) {
            case Q1, Q5 -> CardQuery.EVERYTHING.with(CardColumn.APPLICANT, Match.FRAGMENT, first);
            case Q2 -> CardQuery.EVERYTHING.with(CardColumn.APPLICANT, Match.START, first);
            case Q3 -> CardQuery.EVERYTHING.with(CardColumn.SUMMARY, Match.WORDS, first + ' ' + second);
            case Q4 ->
                CardQuery.EVERYTHING
                        .with(new CardTerm.Between(
                                CardColumn.REGISTERED_ON,
                                Optional.of(LocalDate.ofEpochDay(from)),
                                Optional.of(LocalDate.ofEpochDay(to))))
                        .with(new CardTerm.OneOf(CardColumn.APPEAL_DISTRICT, Set.of(first)));
            case Q6 -> new CardQuery(first, Map.of(), Optional.empty(), List.of());
        };
    }

    private static List<Question> fragments(Kind kind, String... fragments) {
        return List.of(fragments).stream()
                .map(text -> new Question(kind, text, "", 0, 0))
                .toList();
    }

    private static List<Question> pairs(String... fragments) {
        return IntStream.range(0, fragments.length / 2)
                .mapToObj(i -> new Question(Kind.Q3, fragments[2 * i], fragments[2 * i + 1], 0, 0))
                .toList();
    }
}
