package ua.zvernennia.server.usecase.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Whereabouts;

class CanonicalBodyTest {

    private static final CardId ID = new CardId(new UUID(0, 7));

    /** Two bodies have one hash only if they are equal: texts of one or two letters run into each other otherwise. */
    @Property(tries = 500)
    void equalHashesMeanEqualBodies(
            @ForAll @Size(8) List<@CharRange(from = 'а', to = 'б') @StringLength(max = 2) String> one,
            @ForAll @Size(8) List<@CharRange(from = 'а', to = 'б') @StringLength(max = 2) String> other) {
        var same = CanonicalBody.ofUpdate(ID, 1, content(one)).equals(CanonicalBody.ofUpdate(ID, 1, content(other)));
        assertThat(same).isEqualTo(content(one).equals(content(other)));
    }

    @Property(tries = 50)
    void theHashOfABodyIsStable(
            @ForAll @Size(8) List<@StringLength(max = 20) @CharRange(from = 'А', to = 'ї') String> texts) {
        assertThat(CanonicalBody.ofUpdate(ID, 1, content(texts)))
                .hasSize(64)
                .isEqualTo(CanonicalBody.ofUpdate(ID, 1, content(texts)));
    }

    @Test
    void everyPartOfARegistrationCounts() {
        var content = content(List.of("", "", "", "", "", "", "", ""));
        var number = new NumberRequest("", "Т", Optional.empty());
        var hash = CanonicalBody.ofRegistration(ID, number, content);
        assertThat(List.of(
                        CanonicalBody.ofRegistration(new CardId(new UUID(0, 8)), number, content),
                        CanonicalBody.ofRegistration(ID, new NumberRequest("ОП", "Т", Optional.empty()), content),
                        CanonicalBody.ofRegistration(ID, new NumberRequest("", "К", Optional.empty()), content),
                        CanonicalBody.ofRegistration(ID, new NumberRequest("", "Т", Optional.of(ID)), content),
                        CanonicalBody.ofUpdate(ID, 1, content),
                        CanonicalBody.ofUpdate(ID, 2, content)))
                .doesNotHaveDuplicates()
                .doesNotContain(hash);
    }

    /** Stored hashes must mean the same after an upgrade: a change here makes every repeat of an old request fail. */
    @Test
    void theFormatIsTheOneThatIsStored() {
        var hash = CanonicalBody.ofUpdate(ID, 1, content(List.of("а", "б", "в", "г", "ґ", "д", "е", "є")));
        assertThat(hash).isEqualTo("d1167868fdf4915e8dce3c8c09f807d127184f58e9f263f458363b184bb5482b");
    }

    private static CardContent content(List<String> texts) {
        var name = new PersonName(texts.get(0), texts.get(1), texts.get(2));
        return new CardContent(
                DocumentKind.APPEAL,
                LocalDate.of(2026, 1, 12),
                List.of(new Applicant(name, texts.get(3), "", "")),
                1,
                new Classification(texts.get(4), texts.get(5), "", "", "", ""),
                new Whereabouts("", "", "", ""),
                texts.get(6),
                Optional.empty(),
                "",
                texts.get(7).isEmpty() ? Optional.empty() : Optional.of(texts.get(7)),
                "");
    }
}
