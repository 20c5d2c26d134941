package ua.zvernennia.ui.cards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardSort;
import ua.zvernennia.model.list.CardTerm;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RegNumber;

/** A card index of fictitious appeals, newest first, searched the simple way. */
final class FakeCards implements CardIndex {

    /** Who is logged in. */
    static final String ME = "Бойко І. І.";

    static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    private static final List<String> SURNAMES = List.of(
            "Ковтуненко", "Гайдаренко", "Ящук", "Їжакевич", "Дзюбенко", "Ґудзь", "Стрижак", "Чепурна", "Лановенко");
    private static final List<String> DISTRICTS = List.of(
            "Голосіївський",
            "Дарницький",
            "Деснянський",
            "Дніпровський",
            "Оболонський",
            "Печерський",
            "Подільський",
            "Святошинський",
            "Солом'янський",
            "Шевченківський");
    private static final List<String> SUMMARIES = List.of(
            "Про відновлення опалення в будинку",
            "Щодо ремонту прибудинкової дороги",
            "Про встановлення пандуса",
            "Щодо надання матеріальної допомоги",
            "Про роботу громадського транспорту");

    private volatile Found current;

    /** While closed, every search waits: for tests of what happens meanwhile. */
    volatile CountDownLatch gate = new CountDownLatch(0);

    FakeCards(int count) {
        var rows = new ArrayList<CardRow>(count);
        for (int i = count; i > 0; i--) {
            rows.add(row(i, count));
        }
        current = new Found(rows);
    }

    @Override
    public Snapshot current() {
        return current;
    }

    CardRow row(int index) {
        return current.rows.get(index);
    }

    /** Puts a card before all others. */
    CardRow add() {
        var rows = new ArrayList<>(current.rows);
        var row = row(rows.size() + 1, rows.size() + 1);
        rows.addFirst(row);
        current = new Found(rows);
        return row;
    }

    void change(int index, UnaryOperator<CardRow> change) {
        var rows = new ArrayList<>(current.rows);
        rows.set(index, change.apply(rows.get(index)));
        current = new Found(rows);
    }

    static CardRow withReviewer(CardRow row, String reviewer) {
        return new CardRow(
                row.id(),
                row.revision() + 1,
                row.kind(),
                row.state(),
                row.number(),
                row.registeredOn(),
                row.applicant(),
                row.organisation(),
                row.controlDate(),
                reviewer,
                row.region(),
                row.settlement(),
                row.processingDistrict(),
                row.appealDistrict(),
                row.summary());
    }

    private static CardRow row(int n, int count) {
        var surname = SURNAMES.get(n % SURNAMES.size());
        var registered = TODAY.minusDays((count - n) / 150);
        boolean collective = n % 7 == 0;
        return new CardRow(
                new CardId(new UUID(7, n)),
                1,
                DocumentKind.APPEAL,
                n % 11 < 4 ? CardState.CLOSED : CardState.IN_EXECUTION,
                new RegNumber(
                        n % 13 == 0 ? "ОП" : "", collective ? "КО" : surname.substring(0, 1), n, n % 97 == 0 ? 1 : 0),
                registered,
                surname + ' ' + "АБВГДЄІЮ".charAt(n % 8) + ". " + "ОПРСТМВ".charAt(n % 7) + '.'
                        + (collective ? " та ін." : ""),
                "Київська міська державна адміністрація",
                Optional.of(registered.plusDays(n % 3 == 0 ? 15 : 30)).filter(date -> n % 5 != 0),
                SURNAMES.get((n * 5 + 3) % SURNAMES.size()) + " І. І.",
                "м. Київ",
                "м. Київ",
                DISTRICTS.get(n % DISTRICTS.size()),
                n % 4 == 0 ? "Інший" : DISTRICTS.get((n * 3) % DISTRICTS.size()),
                SUMMARIES.get(n % SUMMARIES.size()));
    }

    private final class Found implements Snapshot {

        private final List<CardRow> rows;
        private final String[] texts;

        Found(List<CardRow> rows) {
            this.rows = rows;
            texts = new String[rows.size()];
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public Hits find(CardQuery query, BooleanSupplier cancelled) {
            await();
            var words = query.anywhere().toLowerCase(Locale.ROOT).split(" ");
            var hits = new ArrayList<CardRow>();
            for (int i = 0; i < rows.size() && !cancelled.getAsBoolean(); i++) {
                var row = rows.get(i);
                if (matches(i, words) && matches(row, query)) {
                    hits.add(row);
                }
            }
            if (!query.sort().isEmpty()) {
                hits.sort(order(query.sort()));
            }
            return hits(hits);
        }

        @Override
        public Optional<CardRow> row(CardId id) {
            return rows.stream().filter(row -> row.id().equals(id)).findFirst();
        }

        private void await() {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean matches(int index, String[] words) {
            if (words.length == 1 && words[0].isEmpty()) {
                return true;
            }
            if (texts[index] == null) {
                var text = new StringBuilder();
                for (var column : CardColumn.values()) {
                    text.append(column.text(rows.get(index))).append('\n');
                }
                texts[index] = text.toString().toLowerCase(Locale.ROOT);
            }
            for (var word : words) {
                if (!texts[index].contains(word)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean matches(CardRow row, CardQuery query) {
            for (var term : query.columns().entrySet()) {
                if (!term.getKey()
                        .text(row)
                        .toLowerCase(Locale.ROOT)
                        .contains(term.getValue().toLowerCase(Locale.ROOT))) {
                    return false;
                }
            }
            return query.terms().stream().allMatch(term -> holds(term, row))
                    && query.overdueOn().map(row::overdueOn).orElse(true);
        }

        /** Of the chosen conditions those that tests of the list choose. */
        private static boolean holds(CardTerm term, CardRow row) {
            return switch (term) {
                case CardTerm.OneOf one -> one.texts().contains(one.column().text(row));
                case CardTerm.InState in -> in.states().contains(row.state());
                default -> throw new IllegalArgumentException("not faked: " + term);
            };
        }

        private static Comparator<CardRow> order(List<CardSort> sort) {
            Comparator<CardRow> order = (a, b) -> 0;
            for (var key : sort) {
                Comparator<CardRow> next = key.column() == CardColumn.SEQ_NO
                        ? Comparator.comparingInt(row -> row.number().running())
                        : Comparator.comparing(key.column()::text);
                order = order.thenComparing(key.descending() ? next.reversed() : next);
            }
            return order;
        }

        private static Hits hits(List<CardRow> rows) {
            Map<CardId, Integer> places = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                places.put(rows.get(i).id(), i);
            }
            return new Hits() {
                @Override
                public int count() {
                    return rows.size();
                }

                @Override
                public CardRow rowAt(int index) {
                    return rows.get(index);
                }

                @Override
                public int indexOf(CardId id) {
                    return places.getOrDefault(id, -1);
                }
            };
        }
    }
}
