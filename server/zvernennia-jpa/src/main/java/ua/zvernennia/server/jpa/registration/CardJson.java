package ua.zvernennia.server.jpa.registration;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.Whereabouts;

/**
 * {@code document_version.content}: registration and content of a card. Stored for decades, so read tolerantly: a text
 * that is not there is empty. Names are columns and fields of this format: add, never rename.
 */
public final class CardJson {

    private CardJson() {}

    /** The state of a card as {@code document_version} keeps it. */
    public static String write(Card card) {
        var json = new JsonObject();
        json.add("registration", registration(card.registration()));
        card.duplicateOf().ifPresent(of -> json.addProperty("duplicateOf", of.text()));
        json.add("content", content(card.content()));
        return json.toString();
    }

    static Card read(CardId id, long revision, CardState state, String text, Instant recordedFrom, String changedBy) {
        var json = JsonParser.parseString(text).getAsJsonObject();
        return new Card(
                id,
                revision,
                registration(json.getAsJsonObject("registration")),
                state,
                content(json.getAsJsonObject("content")),
                optional(json, "duplicateOf").map(CardId::parse),
                recordedFrom,
                changedBy);
    }

    private static JsonObject registration(Registration registration) {
        var json = new JsonObject();
        json.addProperty("journal", registration.journal());
        json.addProperty("year", registration.year());
        json.addProperty("channel", registration.number().channel());
        json.addProperty("prefix", registration.number().prefix());
        json.addProperty("running", registration.number().running());
        json.addProperty("duplicate", registration.number().duplicate());
        json.addProperty("registeredOn", registration.registeredOn().toString());
        json.addProperty("organisation", registration.organisation());
        return json;
    }

    private static Registration registration(JsonObject json) {
        var number = new RegNumber(
                text(json, "channel"),
                text(json, "prefix"),
                json.get("running").getAsInt(),
                json.get("duplicate").getAsInt());
        return new Registration(
                text(json, "journal"),
                json.get("year").getAsInt(),
                number,
                LocalDate.parse(text(json, "registeredOn")),
                text(json, "organisation"));
    }

    private static JsonObject content(CardContent content) {
        var json = new JsonObject();
        json.addProperty("kind", content.kind().name());
        json.addProperty("receivedOn", content.receivedOn().toString());
        var applicants = new JsonArray();
        content.applicants().forEach(applicant -> applicants.add(applicant(applicant)));
        json.add("applicants", applicants);
        json.addProperty("citizens", content.citizens());
        json.addProperty("receiptForm", content.classification().receiptForm());
        json.addProperty("receiptMark", content.classification().receiptMark());
        json.addProperty("appealKind", content.classification().appealKind());
        json.addProperty("subject", content.classification().subject());
        json.addProperty("type", content.classification().type());
        json.addProperty("question", content.classification().question());
        json.addProperty("region", content.whereabouts().region());
        json.addProperty("settlement", content.whereabouts().settlement());
        json.addProperty("processingDistrict", content.whereabouts().processingDistrict());
        json.addProperty("appealDistrict", content.whereabouts().appealDistrict());
        json.addProperty("summary", content.summary());
        content.controlDate().ifPresent(date -> json.addProperty("controlDate", date.toString()));
        json.addProperty("controlRule", content.controlRule());
        content.reviewer().ifPresent(id -> json.addProperty("reviewer", id));
        json.addProperty("note", content.note());
        DetailsJson.write(content.details(), json);
        return json;
    }

    private static CardContent content(JsonObject json) {
        var applicants = new ArrayList<Applicant>();
        json.getAsJsonArray("applicants").forEach(one -> applicants.add(applicant(one.getAsJsonObject())));
        return new CardContent(
                DocumentKind.valueOf(text(json, "kind")),
                LocalDate.parse(text(json, "receivedOn")),
                applicants,
                json.get("citizens").getAsInt(),
                new Classification(
                        text(json, "receiptForm"),
                        text(json, "receiptMark"),
                        text(json, "appealKind"),
                        text(json, "subject"),
                        text(json, "type"),
                        text(json, "question")),
                new Whereabouts(
                        text(json, "region"),
                        text(json, "settlement"),
                        text(json, "processingDistrict"),
                        text(json, "appealDistrict")),
                text(json, "summary"),
                optional(json, "controlDate").map(LocalDate::parse),
                text(json, "controlRule"),
                optional(json, "reviewer"),
                text(json, "note"),
                DetailsJson.read(json));
    }

    private static JsonObject applicant(Applicant applicant) {
        var json = new JsonObject();
        json.addProperty("surname", applicant.name().surname());
        json.addProperty("givenName", applicant.name().givenName());
        json.addProperty("patronymic", applicant.name().patronymic());
        json.addProperty("address", applicant.address());
        json.addProperty("phone", applicant.phone());
        json.addProperty("email", applicant.email());
        DetailsJson.write(applicant.facts(), json);
        return json;
    }

    private static Applicant applicant(JsonObject json) {
        return new Applicant(
                new PersonName(text(json, "surname"), text(json, "givenName"), text(json, "patronymic")),
                text(json, "address"),
                text(json, "phone"),
                text(json, "email"),
                DetailsJson.readFacts(json));
    }

    static String text(JsonObject json, String name) {
        return optional(json, name).orElse("");
    }

    static Optional<String> optional(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(value -> !value.isJsonNull())
                .map(JsonElement::getAsString);
    }
}
