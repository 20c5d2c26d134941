package ua.zvernennia.filter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardSort;
import ua.zvernennia.model.list.CardTerm;
import ua.zvernennia.model.list.DueBand;
import ua.zvernennia.model.list.Match;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.DocumentKind;

/** Made-up queries of every kind, the same for the same rows. */
final class Queries {

    private static final List<CardColumn> COLUMNS = List.of(CardColumn.values());
    private static final List<String> FRAGMENTS = List.of(
            "",
            " ",
            "шевч",
            "МАР'ЯН",
            "мар’ян",
            "об`єкт",
            "k",
            "KO-1",
            "ko",
            "1",
            "О",
            "2026",
            ".05.",
            "14.05.2026",
            "\u03C9",
            "\uD83D\uDE00",
            "ґала",
            "и",
            "й",
            "левицький і",
            "Київ  ремонт",
            "ремонт будинку",
            "у ліфт",
            "кв. 1",
            "№ 5",
            ",",
            "-",
            "/",
            "немає такого",
            "/1",
            "оп/",
            "оп/ко-1",
            "α",
            "ЁЛ",
            "中",
            "ї. й",
            "12/34");

    private final Rows rows;
    private final Random random;

    Queries(Rows rows) {
        this.rows = rows;
        random = rows.random();
    }

    /** @param known rows to take texts from, so that queries find something */
    CardQuery next(List<CardRow> known) {
        var columns = new EnumMap<CardColumn, String>(CardColumn.class);
        var matches = new EnumMap<CardColumn, Match>(CardColumn.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            var column = rows.pick(COLUMNS);
            columns.put(column, fragment(known, column));
            matches.put(column, rows.pick(List.of(Match.values())));
        }
        var terms = new ArrayList<CardTerm>();
        for (int i = Math.max(0, random.nextInt(4) - 1); i > 0; i--) {
            terms.add(term(known));
        }
        var sort = Stream.generate(() -> new CardSort(rows.pick(COLUMNS), random.nextBoolean()))
                .limit(random.nextInt(3))
                .toList();
        return new CardQuery(
                random.nextBoolean() ? fragment(known, rows.pick(COLUMNS)) : "",
                columns,
                random.nextInt(8) == 0 ? Optional.of(Rows.TODAY) : Optional.empty(),
                sort,
                matches,
                terms);
    }

    private String fragment(List<CardRow> known, CardColumn column) {
        if (known.isEmpty() || random.nextBoolean()) {
            return rows.pick(FRAGMENTS);
        }
        var text = column.text(rows.pick(known));
        int start = random.nextInt(3) == 0 ? 0 : random.nextInt(text.length() + 1);
        return text.substring(start, Math.min(text.length(), start + random.nextInt(9)));
    }

    private CardTerm term(List<CardRow> known) {
        return switch (random.nextInt(6)) {
            case 0 ->
                new CardTerm.Between(
                        rows.pick(List.of(CardColumn.REGISTERED_ON, CardColumn.CONTROL_DATE)), day(), day());
            case 1 -> {
                var column = rows.pick(COLUMNS);
                var texts = new HashSet<String>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    texts.add(known.isEmpty() ? "" : column.text(rows.pick(known)));
                }
                yield new CardTerm.OneOf(column, texts);
            }
            case 2 -> new CardTerm.Filled(rows.pick(COLUMNS), random.nextBoolean());
            case 3 -> new CardTerm.InState(some(CardState.class));
            case 4 -> new CardTerm.OfKind(some(DocumentKind.class));
            default -> new CardTerm.Due(some(DueBand.class), Rows.TODAY, Rows.TODAY.plusDays(random.nextInt(5)));
        };
    }

    private Optional<LocalDate> day() {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Rows.TODAY.plusDays(random.nextInt(-20, 30)));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        var set = EnumSet.allOf(type);
        set.removeIf(value -> random.nextInt(3) == 0);
        return set;
    }
}
