package ua.zvernennia.cache;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.Correspondent;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Question;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.model.security.Confidentiality;

/** Made-up rows and writes, the same for the same seed. */
final class Samples {

    static final String SURNAME = "Перебийнісенко";
    static final SecretKey CARDS_KEY = key(1);
    static final SecretKey OUTBOX_KEY = key(2);
    static final String SERVER = "00000000-0000-0000-0000-000000000001";
    static final String USER = "00000000-0000-0000-0000-000000000002";

    private static final List<String> TEXTS = List.of(
            "",
            "Київ",
            "Мар’яна",
            "дах \uD83D\uDE00 тече",
            "α",
            "Солом'янський",
            "№ 5 «б»",
            "\u0456\u0308",
            "ремонт\nліфта");

    private static final PersonFacts FACTS = new PersonFacts(
            "4.2",
            Optional.of(1950),
            List.of("+380501112233", "044"),
            List.of("b@c.ua"),
            "8.1",
            List.of(new PersonFacts.Category("7.6", "посв. № 5"), new PersonFacts.Category("7.8", "")),
            "проїзд");

    private static final CardDetails DETAILS = new CardDetails(
            List.of(
                    new Question("100", "Ліфт", "вул. Хрещатик, 36", "OTHER", Optional.of(SERVER), ""),
                    new Question("090", "", "", "", Optional.empty(), "9.1")),
            "9.3",
            Optional.of(new Correspondent("КМУ", "11960/0/2-13", Optional.of(LocalDate.of(2026, 5, 2)), true)),
            List.of(SERVER, USER));

    private Samples() {}

    static SecretKey key(int seed) {
        var bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    static List<CardRow> rows(long seed, int count) {
        var random = new Random(seed);
        return Stream.generate(() -> row(random, new CardId(new UUID(random.nextLong(), random.nextLong())), 1))
                .limit(count)
                .toList();
    }

    static CardRow row(Random random, CardId id, long revision) {
        var day = LocalDate.of(2026, 5, 14).minusDays(random.nextInt(300));
        return new CardRow(
                id,
                revision,
                pick(random, List.of(DocumentKind.values())),
                pick(random, List.of(CardState.values())),
                new RegNumber(random.nextBoolean() ? "ОП" : "", "Ч", 1 + random.nextInt(99_999), random.nextInt(3)),
                day,
                SURNAME + " О. " + (char) ('А' + random.nextInt(20)) + '.',
                pick(random, TEXTS),
                random.nextBoolean() ? Optional.of(day.plusDays(30)) : Optional.empty(),
                pick(random, TEXTS),
                pick(random, TEXTS),
                pick(random, TEXTS),
                pick(random, TEXTS),
                pick(random, TEXTS),
                pick(random, TEXTS) + pick(random, TEXTS),
                random.nextInt(10) == 0 ? Optional.of(Confidentiality.OFFICIAL_USE) : Optional.empty());
    }

    static CardContent content(String summary) {
        var day = LocalDate.of(2026, 5, 14);
        return new CardContent(
                DocumentKind.APPEAL,
                day,
                List.of(
                        new Applicant(
                                new PersonName(SURNAME, "Олена", "Іванівна"),
                                "вул. Хрещатик, 36",
                                "+380",
                                "a@b.ua",
                                FACTS),
                        new Applicant(new PersonName("Smith", "José", ""), "", "", "")),
                12,
                new Classification("1", "2", "3", "5", "6", "090"),
                new Whereabouts("м. Київ", "Київ", "UA80000000000126643", "OTHER"),
                summary,
                Optional.of(day.plusDays(30)),
                "T30",
                Optional.of("00000000-0000-0000-0000-0000000000aa"),
                "примітка \uD83D\uDE00",
                DETAILS);
    }

    static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
