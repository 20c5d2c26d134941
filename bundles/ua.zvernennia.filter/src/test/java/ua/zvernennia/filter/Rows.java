package ua.zvernennia.filter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RegNumber;

/** Made-up rows, the same for the same seed. */
final class Rows {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 14);

    private static final List<String> SURNAMES = List.of(
            "Мар’яненко О. І.",
            "Ґалаґан П. С.",
            "Єщенко Ї. Й.",
            "Ілляшенко В. В.",
            "Нечуй-Левицький І. С.",
            "ШЕВЧЕНКО т. г.",
            "Ivanenko J. K.",
            "Гео\u03A9ргій Ω. А.",
            "Д\u2019Артаньян Ш. К.",
            "\uD83D\uDE00 Смайлик");
    private static final List<String> WORDS = List.of(
            "ремонт",
            "будинку",
            "ліфт",
            "об'єкт",
            "пасаж\u02BCир",
            "№ 5",
            "освітлення",
            "2024",
            "дах\u0456",
            "ёлка",
            "α-частинки");
    private static final List<String> PREFIXES = List.of("КО", "БП", "Ч", "П", "");

    private final Random random;

    Rows(long seed) {
        random = new Random(seed);
    }

    /** Few different values, so that equal texts, dates and numbers meet. */
    CardRow next(CardId id, long revision) {
        var registered = TODAY.minusDays(random.nextInt(20));
        return new CardRow(
                id,
                revision,
                DocumentKind.APPEAL,
                pick(List.of(CardState.values())),
                new RegNumber(
                        random.nextInt(4) == 0 ? "ОП" : "", pick(PREFIXES), 1 + random.nextInt(50), random.nextInt(3)),
                registered,
                pick(SURNAMES),
                "Департамент " + pick(WORDS),
                random.nextBoolean() ? Optional.of(registered.plusDays(random.nextInt(40))) : Optional.empty(),
                pick(SURNAMES),
                random.nextBoolean() ? "м. Київ" : "",
                "Київ",
                pick(WORDS),
                pick(WORDS),
                pick(WORDS) + ' ' + pick(WORDS) + ' ' + pick(WORDS));
    }

    CardRow next() {
        return next(new CardId(new UUID(random.nextLong(), random.nextLong())), 1);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Random random() {
        return random;
    }
}
