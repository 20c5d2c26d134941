package ua.zvernennia.bench.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Whereabouts;

/** Appeals of fictitious people, for measuring and for tests. */
public final class Appeals {

    /** Number «Л-N», as a surname with this letter gets. */
    public static final NumberRequest NUMBER = new NumberRequest("", "Л", Optional.empty());

    private Appeals() {}

    public static CardContent about(String summary, LocalDate receivedOn) {
        var applicant =
                new Applicant(new PersonName("Лабораторний", "Прохор", "Іванович"), "вул. Вигадана, 7, кв. 12", "", "");
        return new CardContent(
                DocumentKind.APPEAL,
                receivedOn,
                List.of(applicant),
                1,
                Classification.NONE,
                new Whereabouts("", "м. Київ", "OTHER", "OTHER"),
                summary,
                Optional.of(receivedOn.plusDays(30)),
                "",
                Optional.empty(),
                "");
    }
}
