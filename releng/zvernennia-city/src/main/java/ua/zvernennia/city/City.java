package ua.zvernennia.city;

import static ua.zvernennia.city.copy.Table.APPLICANT;
import static ua.zvernennia.city.copy.Table.APP_USER;
import static ua.zvernennia.city.copy.Table.CLASSIFIER_ROW;
import static ua.zvernennia.city.copy.Table.DOCUMENT;
import static ua.zvernennia.city.copy.Table.NUMBER_COUNTER;
import static ua.zvernennia.city.copy.Table.ORG_UNIT;
import static ua.zvernennia.city.copy.Table.POSITION;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.city.administration.Chart;
import ua.zvernennia.city.copy.CopyDirectory;
import ua.zvernennia.city.documents.CardStream;
import ua.zvernennia.city.documents.KindShares;
import ua.zvernennia.city.execution.CardExecutions;
import ua.zvernennia.city.people.NameBook;
import ua.zvernennia.city.places.Atlas;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.text.TextFold;

/** Puts a whole registry together and writes it out; the same plan gives the same bytes. */
public final class City {

    /** Argon2id of "demo" with a fixed salt: the password of every demo user, worth nothing outside a demo. */
    static final String DEMO_PASSWORD =
            "$argon2id$v=19$m=65536,t=3,p=1$enZlcm5lbm5pYS1kZW1vIQ$VX3Fi6mc+QDZjM6NSHyGHlRHYFDXE1CZ138QZhb3ubY";

    private static final Instant FOUNDED = Instant.parse("2013-01-16T08:00:00Z");
    private static final LocalDate QUESTIONS_FROM = LocalDate.of(2013, 1, 1);

    /** The law's rows of part II are as many places apart in the order. */
    private static final int PLACES_BELOW_A_QUESTION = 100;

    private static final int KEY_BYTES = 32;
    private static final int SUBSCRIBER_DIGITS = 9;

    private final Plan plan;
    private final Dice dice;
    private final Atlas atlas = new Atlas();
    private final Chart chart;
    private final CardStream cards;
    private final CardExecutions executions;

    public City(Plan plan) {
        this.plan = plan;
        this.dice = new Dice(plan.seed());
        var names = new NameBook();
        this.chart = new Chart(dice.fork(), names);
        this.cards = new CardStream(dice.fork(), names, atlas, chart, plan.kinds(), plan.cards(), plan.end());
        // Dice of its own seed: what follows must not shift who the citizens are and what they write.
        this.executions = new CardExecutions(new Dice(~plan.seed()), chart, atlas, plan.end());
    }

    /** Writes all files of the city; to be called once. */
    public void writeTo(Path directory) throws IOException {
        try (var out = new CopyDirectory(directory)) {
            writeDirectory(out);
            writePeople(out);
            cards.forEach(card -> {
                writeCard(out, card);
                executions.write(out, card);
            });
            cards.counters()
                    .forEach((journal, last) -> out.file(NUMBER_COUNTER).row(journal.code(), journal.year(), last));
            out.finish("cards " + plan.cards() + ", seed " + plan.seed() + ", until " + plan.end() + ", kinds "
                    + plan.kinds());
        }
    }

    private void writeDirectory(CopyDirectory out) {
        for (var line : DataLines.of("questions.txt")) {
            var question = DataLines.columns(line);
            var parent = question.get(0).split("\\.", 2)[0];
            var place = Integer.parseInt(question.get(0).substring(parent.length() + 1));
            out.file(CLASSIFIER_ROW)
                    .row(
                            Classifiers.QUESTION,
                            question.get(0),
                            question.get(1),
                            parent,
                            Integer.parseInt(parent) * PLACES_BELOW_A_QUESTION + place,
                            QUESTIONS_FROM,
                            Optional.empty(),
                            "Перелік міста (демонстраційний)");
        }
        for (var unit : chart.units()) {
            out.file(ORG_UNIT)
                    .row(
                            unit.id(),
                            unit.code(),
                            unit.name(),
                            unit.shortName(),
                            unit.parent(),
                            unit.type().name());
        }
    }

    private void writePeople(CopyDirectory out) {
        var ids = new HashMap<String, UUID>();
        for (var user : chart.users()) {
            var id = dice.uuid();
            ids.put(user.login().orElseThrow(), id);
            out.file(APP_USER)
                    .row(
                            id.toString(),
                            user.login().orElseThrow(),
                            user.position().holder(),
                            DEMO_PASSWORD,
                            "ACTIVE",
                            dice.bytes(KEY_BYTES),
                            dice.bytes(KEY_BYTES),
                            FOUNDED);
        }
        for (var post : chart.posts()) {
            var position = post.position();
            out.file(POSITION)
                    .row(
                            position.id(),
                            position.unit(),
                            position.title(),
                            position.holder(),
                            post.login().map(login -> ids.get(login).toString()),
                            post.role().name(),
                            position.head(),
                            position.validFrom(),
                            position.validTo());
        }
    }

    private static void writeCard(CopyDirectory out, Card card) {
        var registration = card.registration();
        var number = registration.number();
        var content = card.content();
        var codes = content.classification();
        var places = content.whereabouts();
        out.file(DOCUMENT)
                .row(
                        card.id().text(),
                        card.revision(),
                        content.kind().name(),
                        card.state().name(),
                        registration.journal(),
                        registration.year(),
                        number.running(),
                        number.duplicate(),
                        number.channel(),
                        number.prefix(),
                        registration.registeredOn(),
                        registration.organisation(),
                        card.duplicateOf().map(id -> id.text()),
                        content.receivedOn(),
                        content.citizens(),
                        codes.receiptForm(),
                        codes.receiptMark(),
                        codes.appealKind(),
                        codes.subject(),
                        codes.type(),
                        codes.question(),
                        places.region(),
                        places.settlement(),
                        places.processingDistrict(),
                        places.appealDistrict(),
                        content.summary(),
                        content.controlDate(),
                        content.controlRule(),
                        content.reviewer(),
                        content.note(),
                        card.changedAt(),
                        card.changedAt(),
                        card.changedBy());
        for (int i = 0; i < content.applicants().size(); i++) {
            var applicant = content.applicants().get(i);
            var name = applicant.name();
            out.file(APPLICANT)
                    .row(
                            card.id().text(),
                            i,
                            name.surname(),
                            name.givenName(),
                            name.patronymic(),
                            applicant.address(),
                            applicant.phone(),
                            applicant.email(),
                            TextFold.fold(name.full()),
                            phoneKey(applicant.phone()));
        }
    }

    /** The last nine digits, as the server keeps them. */
    private static String phoneKey(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - SUBSCRIBER_DIGITS));
    }

    /**
     * What city to make.
     *
     * @param end last day of registration, inclusive; the first is 1 January of the year before
     */
    public record Plan(int cards, long seed, LocalDate end, KindShares kinds) {

        public Plan {
            if (cards < 1) {
                throw new IllegalArgumentException("cards: " + cards + " (expected: >= 1)");
            }
        }
    }
}
