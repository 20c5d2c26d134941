package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.documents.Letter;
import ua.zvernennia.documents.LetterKind;
import ua.zvernennia.documents.LetterTemplate;
import ua.zvernennia.model.names.DeclinedName;
import ua.zvernennia.model.names.NameCase;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.model.security.UserInfo;

/** What a letter says of a card: fields by name, the applicant's name in its cases. Free of windows. */
final class LetterDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Optional<UserInfo> user;
    private final Path templates;
    private final Path directory;
    private final Clock clock;

    /**
     * @param templates an administrator's own templates, one file for each kind
     * @param directory where letters go
     */
    LetterDesk(Optional<UserInfo> user, Path templates, Path directory, Clock clock) {
        this.user = requireNonNull(user, "user");
        this.templates = requireNonNull(templates, "templates");
        this.directory = requireNonNull(directory, "directory");
        this.clock = requireNonNull(clock, "clock");
    }

    /** What can be proposed for a card; a person may write anything over it. */
    Proposal proposal(Card card) {
        var fields = new LinkedHashMap<String, String>();
        var applicant = card.content().applicants().stream().findFirst();
        var to = applicant.map(Applicant::name).map(name -> DeclinedName.of(name, NameCase.DATIVE));
        var of = applicant.map(Applicant::name).map(name -> DeclinedName.of(name, NameCase.GENITIVE));
        var call = applicant.map(Applicant::name).map(name -> DeclinedName.of(name, NameCase.VOCATIVE));
        var dear = applicant.map(Applicant::name).flatMap(DeclinedName::dear);
        fields.put("organisation", user.map(UserInfo::organisationName).orElse(""));
        fields.put("today", DAY.format(LocalDate.now(clock)));
        fields.put("addressee", to.map(DeclinedName::text).orElse(""));
        fields.put(
                "address",
                applicant
                        .map(Applicant::address)
                        .filter(address -> !address.equals(Masking.MASK))
                        .orElse(""));
        fields.put(
                "dear",
                dear.flatMap(word -> call.map(name -> word + ' ' + name.text() + '!'))
                        .orElse(""));
        fields.put("ofApplicant", of.map(DeclinedName::text).orElse(""));
        fields.put("number", card.registration().number().text());
        fields.put("registered", DAY.format(card.registration().registeredOn()));
        fields.put("summary", card.content().summary());
        fields.put("term", card.content().controlDate().map(DAY::format).orElse("—"));
        fields.put("signerTitle", user.map(UserInfo::positionTitle).orElse(""));
        fields.put("signer", user.map(UserInfo::displayName).orElse(""));
        boolean certain = to.map(DeclinedName::certain).orElse(false)
                && call.map(DeclinedName::certain).orElse(false)
                && dear.isPresent();
        boolean masked =
                applicant.map(Applicant::address).filter(Masking.MASK::equals).isPresent();
        return new Proposal(fields, certain, masked);
    }

    /** Writes the letter; the QR code names the document and nobody. */
    Path write(LetterKind kind, Map<String, String> fields) {
        var code = "№ " + fields.get("number") + ", " + fields.get("registered");
        return new Letter(kind, fields, code).write(LetterTemplate.of(kind, templates), directory, clock.instant());
    }

    /**
     * Fields by name.
     *
     * @param certain false where a person has to look at the cases
     * @param masked whether the address is not shown to this person
     */
    record Proposal(Map<String, String> fields, boolean certain, boolean masked) {

        Proposal {
            fields = Map.copyOf(fields);
        }
    }
}
