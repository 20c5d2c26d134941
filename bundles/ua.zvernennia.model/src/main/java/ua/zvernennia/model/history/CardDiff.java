package ua.zvernennia.model.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.Correspondent;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.Question;

/** What differs between two states of a card, field by field in the order of the paper. */
public final class CardDiff {

    private CardDiff() {}

    /** Empty when nothing a person can see differs. */
    public static List<FieldChange> between(Card former, Card next) {
        var before = fields(former);
        var after = fields(next);
        var changes = new ArrayList<FieldChange>();
        after.forEach((field, text) -> {
            if (!text.equals(before.get(field))) {
                changes.add(new FieldChange(field, before.get(field), text));
            }
        });
        return changes;
    }

    /** Every field of a card by its key: codes, ids, ISO dates and texts; empty for nothing. */
    public static Map<String, String> fields(Card card) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("number", card.registration().number().text());
        fields.put("state", card.state().name());
        var content = card.content();
        fields.put("receivedOn", content.receivedOn().toString());
        fields.put("receiptForm", content.classification().receiptForm());
        fields.put("applicants", applicants(content));
        fields.put("citizens", Integer.toString(content.citizens()));
        fields.put("subject", content.classification().subject());
        fields.put("receiptMark", content.classification().receiptMark());
        fields.put("region", content.whereabouts().region());
        fields.put("settlement", content.whereabouts().settlement());
        fields.put("processingDistrict", content.whereabouts().processingDistrict());
        fields.put("appealDistrict", content.whereabouts().appealDistrict());
        fields.put("type", content.classification().type());
        fields.put("appealKind", content.classification().appealKind());
        fields.put("question", content.classification().question());
        fields.put("summary", content.summary());
        fields.put("controlDate", content.controlDate().map(LocalDate::toString).orElse(""));
        fields.put("reviewer", content.reviewer().orElse(""));
        fields.put("note", content.note());
        fields.put("questions", questions(content));
        fields.put("result", content.details().result());
        fields.put(
                "receivedFrom",
                content.details().receivedFrom().map(CardDiff::text).orElse(""));
        fields.put("complaintAbout", String.join(", ", content.details().complaintAbout()));
        fields.put(
                "confidentiality",
                content.details().confidentiality().map(Enum::name).orElse(""));
        return fields;
    }

    private static String applicants(CardContent content) {
        return content.applicants().stream().map(CardDiff::text).collect(Collectors.joining("; "));
    }

    private static String text(Applicant applicant) {
        return joined(
                applicant.name().full(),
                applicant.address(),
                applicant.phone(),
                applicant.email(),
                text(applicant.facts()));
    }

    private static String text(PersonFacts facts) {
        return joined(
                facts.sex(),
                facts.birthYear().map(Object::toString).orElse(""),
                String.join(", ", facts.furtherPhones()),
                String.join(", ", facts.furtherEmails()),
                facts.socialState(),
                facts.categories().stream()
                        .map(category -> (category.code() + ' ' + category.proof()).strip())
                        .collect(Collectors.joining(", ")),
                facts.privileges());
    }

    private static String questions(CardContent content) {
        return content.details().questions().stream().map(CardDiff::text).collect(Collectors.joining("; "));
    }

    private static String text(Question question) {
        return joined(question.code(), question.text(), question.place(), question.result());
    }

    private static String text(Correspondent from) {
        return joined(
                from.organisation(),
                from.number(),
                from.date().map(LocalDate::toString).orElse(""));
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
