package ua.zvernennia.ui.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.directory.ClassifierRow;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.Whereabouts;

/** Fictitious people and cards, valid unless a test changes them. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 6);

    static final Directory DIRECTORY = new Directory(
            "1",
            List.of(new District("D1", "Печерський", 1), new District("D2", "Солом'янський", 2)),
            List.of(
                    row(Classifiers.APPEAL_KIND, "3.2", "Заява (клопотання)"),
                    row(Classifiers.APPEAL_KIND, "3.3", "Скарга"),
                    row(Classifiers.SUBJECT, "5.1", "Індивідуальне"),
                    row(Classifiers.SUBJECT, "5.2", "Колективне"),
                    row(Classifiers.SUBJECT, "5.3", "Анонімне")),
            List.of(),
            List.of());

    private Sample() {}

    static CardContent content(String summary, String note) {
        return new CardContent(
                DocumentKind.APPEAL,
                TODAY,
                List.of(new Applicant(new PersonName("Гриценко", "Олена", "Марківна"), "вул. Садова, 7", "", "")),
                1,
                new Classification("", "", "3.2", "5.1", "", ""),
                new Whereabouts("м. Київ", "м. Київ", "D1", "D2"),
                summary,
                Optional.of(LocalDate.of(2026, 12, 7)),
                "T30",
                Optional.empty(),
                note);
    }

    static Card card(CardId id, long revision, CardContent content) {
        var registration = new Registration("APPEALS", 2026, new RegNumber("", "Г", 11_343, 0), TODAY, "organisation");
        return new Card(
                id,
                revision,
                registration,
                CardState.REGISTERED,
                content,
                Optional.empty(),
                Instant.EPOCH,
                "Лебідь М. С.");
    }

    private static ClassifierRow row(String classifier, String code, String name) {
        return new ClassifierRow(
                classifier, code, name, Optional.empty(), 0, LocalDate.of(2008, 1, 1), Optional.empty(), "858");
    }

    static CardRow row(String applicant) {
        var card = card(CardId.random(), 1, content("Про ремонт", ""));
        return new CardRow(
                card.id(),
                1,
                card.content().kind(),
                card.state(),
                card.registration().number(),
                TODAY,
                applicant,
                "",
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                "Про ремонт");
    }
}
