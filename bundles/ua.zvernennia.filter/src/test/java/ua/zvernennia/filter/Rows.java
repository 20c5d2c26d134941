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
import ua.zvernennia.model.security.Confidentiality;

/** Made-up rows, the same for the same seed. */
final class Rows {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 14);

    private static final List<String> SURNAMES = List.of(
            "Мар’яненко О. І.",
            "Ґалаґан П. С.",
            "Єщенко Ї. Й.",
            "Ілляшенко В. В.",
            "Нечуй-Левицький І. С.",
            "Нечуй–Левицький І.\u00A0С.",
            "ШЕВЧЕНКО т. г.",
            "Шевчук Т. Г., Шевченко О. та ін.",
            "Ivanenko J. K.",
            "Гео\u03A9ргій Ω. А.",
            "Д\u2019Артаньян Ш. К.",
            "Солом*янський Й. Й.",
            "И\u0306осип И\u0306. Ї.",
            "\uD83D\uDE00 Смайлик",
            " ",
            "");
    private static final List<String> WORDS = List.of(
            "ремонт",
            "Ремонту",
            "будинку",
            "будинку,",
            "ліфт",
            "об'єкт",
            "пасаж\u02BCир",
            "№ 5",
            "(кв. 105)",
            "освітлення",
            "2024",
            "12/34",
            "дах\u0456",
            "ёлка",
            "α-частинки",
            "наш\u0438\u0306",
            "\u4E2D\u6587",
            "\tтабуляція\n",
            "ПРОСИМО!",
            "\u00DFtra\u00DFe".replace('\u00DF', 's'),
            "");
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
                pick(List.of(DocumentKind.values())),
                pick(List.of(CardState.values())),
                new RegNumber(
                        random.nextInt(4) == 0 ? "ОП" : "", pick(PREFIXES), 1 + random.nextInt(50), random.nextInt(3)),
                registered,
                random.nextInt(10) == 0 ? odd() : pick(SURNAMES),
                "Департамент " + pick(WORDS),
                random.nextBoolean() ? Optional.of(registered.plusDays(random.nextInt(40))) : Optional.empty(),
                pick(SURNAMES),
                random.nextBoolean() ? "м. Київ" : "",
                random.nextInt(50) == 0 ? odd() : "Київ",
                pick(WORDS),
                pick(WORDS),
                random.nextInt(20) == 0 ? odd() : pick(WORDS) + ' ' + pick(WORDS) + ' ' + pick(WORDS),
                random.nextInt(10) == 0 ? Optional.of(Confidentiality.OFFICIAL_USE) : Optional.empty());
    }

    CardRow next() {
        return next(new CardId(new UUID(random.nextLong(), random.nextLong())), 1);
    }

    /** Any characters at all, but none that grows or shrinks as it becomes a capital. */
    String odd() {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            char c = (char) (random.nextInt(4) == 0 ? random.nextInt(Character.MAX_VALUE + 1) : random.nextInt(0x500));
            var capital = String.valueOf(c).toUpperCase(java.util.Locale.ROOT);
            if (capital.length() == 1 && capital.charAt(0) == Character.toUpperCase(c) && !Character.isSurrogate(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Random random() {
        return random;
    }
}
