package ua.zvernennia.ui.card;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.history.CardHistory;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.Correspondent;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.ui.Texts;

/** What a printed form shows of a card: names for codes and ids, dates as they are written. */
final class FormValues {

    /** Longer lists of signers say how many there are. */
    private static final int NAMED_MAX = 10;

    private final DirectoryChoices directory;
    private final HistoryWords words;

    FormValues(DirectoryChoices directory) {
        this.directory = directory;
        words = new HistoryWords(() -> directory);
    }

    /**
     * By the names of the fields of {@code FormTemplate}.
     *
     * @param file what stands beside the card
     * @param by who prints it
     */
    Map<String, String> of(Card card, CardFile file, LocalDate today, String by) {
        var content = card.content();
        var values = new HashMap<String, String>();
        values.put("organisation", directory.organisation(card.registration().organisation()));
        values.put("number", card.registration().number().text());
        values.put("registeredOn", DateText.format(card.registration().registeredOn()));
        values.put("state", CardHeader.state(card.state()));
        values.put("printedOn", DateText.format(today));
        values.put("printedBy", by);
        values.put("elapsedDays", elapsed(card, file.history(), today));
        values.put("acts", file.history().acts().stream().map(words::of).collect(Collectors.joining("\n")));
        values.put("answers", answers(file.links()));
        front(content, values);
        people(content, values);
        return values;
    }

    private void front(CardContent content, Map<String, String> values) {
        var codes = content.classification();
        var places = content.whereabouts();
        values.put("receivedOn", DateText.format(content.receivedOn()));
        values.put("receiptForm", name(CardField.RECEIPT_FORM, codes.receiptForm()));
        values.put("receiptMark", name(CardField.RECEIPT_MARK, codes.receiptMark()));
        values.put("type", name(CardField.TYPE, codes.type()));
        values.put("kind", name(CardField.APPEAL_KIND, codes.appealKind()));
        values.put("subject", name(CardField.SUBJECT, codes.subject()));
        values.put("question", name(CardField.QUESTION, codes.question()));
        values.put("summary", content.summary());
        values.put("note", content.note());
        values.put("processingDistrict", name(CardField.PROCESSING_DISTRICT, places.processingDistrict()));
        values.put("appealDistrict", name(CardField.APPEAL_DISTRICT, places.appealDistrict()));
        values.put(
                "reviewer",
                content.reviewer().map(id -> name(CardField.REVIEWER, id)).orElse(""));
        values.put("controlDate", content.controlDate().map(DateText::format).orElse(""));
        values.put("control", content.controlDate().isPresent() ? Messages.FormValues_control : "");
        values.put(
                "result", directory.name(Classifiers.RESULT, content.details().result()));
        values.put(
                "receivedFrom",
                content.details().receivedFrom().map(FormValues::from).orElse(""));
        values.put(
                "questions",
                content.details().questions().stream()
                        .map(question -> joined(
                                ", ",
                                name(CardField.QUESTION, question.code()),
                                question.text(),
                                question.place(),
                                directory.name(Classifiers.RESULT, question.result())))
                        .collect(Collectors.joining("\n")));
    }

    private void people(CardContent content, Map<String, String> values) {
        var named = content.applicants();
        values.put("citizens", Integer.toString(content.citizens()));
        var names =
                named.stream().limit(NAMED_MAX).map(one -> one.name().full()).collect(Collectors.joining(", "));
        values.put(
                "applicants",
                content.citizens() > Math.min(named.size(), NAMED_MAX) && !named.isEmpty()
                        ? Texts.format(Messages.FormValues_andOthers, names)
                        : names);
        var first = named.stream().findFirst();
        values.put("address", first.map(one -> address(content, one)).orElse(""));
        values.put("socialState", facts(first, facts -> directory.name(Classifiers.SOCIAL_STATE, facts.socialState())));
        values.put(
                "categories",
                facts(
                        first,
                        facts -> facts.categories().stream()
                                .map(category -> directory.name(Classifiers.CATEGORY, category.code()))
                                .collect(Collectors.joining(", "))));
    }

    private static String address(CardContent content, Applicant one) {
        return joined(
                ", ",
                content.whereabouts().settlement(),
                one.address(),
                one.phone(),
                String.join(", ", one.facts().furtherPhones()),
                one.email());
    }

    private static String facts(Optional<Applicant> of, Function<PersonFacts, String> value) {
        return of.map(Applicant::facts).map(value).orElse("");
    }

    private static String from(Correspondent from) {
        return joined(
                ", ", from.organisation(), from.date().map(DateText::format).orElse(""), from.number());
    }

    private static String answers(List<CardLink> links) {
        return links.stream()
                .filter(link -> link.kind() == LinkKind.ANSWERS && !link.outward())
                .map(link -> joined(
                        ", ",
                        link.other().number().text(),
                        DateText.format(link.other().registeredOn())))
                .collect(Collectors.joining("; "));
    }

    /** From the day of receipt to the last change into a final state, or to today while there is none. */
    private static String elapsed(Card card, CardHistory history, LocalDate today) {
        var end = card.state().isFinal()
                ? history.newestFirst().stream()
                        .takeWhile(revision -> revision.card().state() == card.state())
                        .reduce((later, earlier) -> earlier)
                        .map(revision -> LocalDate.ofInstant(revision.recordedFrom(), CardPart.KYIV))
                        .orElse(today)
                : today;
        return Long.toString(ChronoUnit.DAYS.between(card.content().receivedOn(), end));
    }

    private String name(CardField field, String code) {
        return directory.name(field, code);
    }

    private static String joined(String by, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(by));
    }
}
