package ua.zvernennia.server.jpa.registration;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.Correspondent;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.Question;
import ua.zvernennia.model.security.Confidentiality;

/** The later parts of {@link CardJson}: written only where there is something, absent in what was kept before them. */
public final class DetailsJson {

    private DetailsJson() {}

    static void write(CardDetails details, JsonObject content) {
        if (!details.equals(CardDetails.NONE)) {
            content.add("details", json(details));
        }
    }

    /** For a column: empty for none. */
    static String text(CardDetails details) {
        return details.equals(CardDetails.NONE) ? "" : json(details).toString();
    }

    /** For a column: empty for none. */
    static String text(PersonFacts facts) {
        return facts.equals(PersonFacts.NONE) ? "" : json(facts).toString();
    }

    static CardDetails details(String text) {
        return text.isEmpty()
                ? CardDetails.NONE
                : details(JsonParser.parseString(text).getAsJsonObject());
    }

    public static PersonFacts facts(String text) {
        return text.isEmpty()
                ? PersonFacts.NONE
                : facts(JsonParser.parseString(text).getAsJsonObject());
    }

    private static JsonObject json(CardDetails details) {
        var json = new JsonObject();
        var questions = new JsonArray();
        details.questions().forEach(question -> questions.add(question(question)));
        json.add("questions", questions);
        json.addProperty("result", details.result());
        details.receivedFrom().ifPresent(from -> json.add("receivedFrom", correspondent(from)));
        json.add("complaintAbout", texts(details.complaintAbout()));
        json.addProperty("guardLifted", details.guardLifted());
        details.confidentiality().ifPresent(level -> json.addProperty("confidentiality", level.name()));
        return json;
    }

    static CardDetails read(JsonObject content) {
        var json = content.getAsJsonObject("details");
        return json == null ? CardDetails.NONE : details(json);
    }

    private static CardDetails details(JsonObject json) {
        return new CardDetails(
                list(json, "questions", one -> question(one.getAsJsonObject())),
                CardJson.text(json, "result"),
                Optional.ofNullable(json.getAsJsonObject("receivedFrom")).map(DetailsJson::correspondent),
                list(json, "complaintAbout", JsonElement::getAsString),
                CardJson.optional(json, "guardLifted").map(Boolean::valueOf).orElse(false),
                CardJson.optional(json, "confidentiality").map(Confidentiality::valueOf));
    }

    static void write(PersonFacts facts, JsonObject applicant) {
        if (!facts.equals(PersonFacts.NONE)) {
            applicant.add("facts", json(facts));
        }
    }

    private static JsonObject json(PersonFacts facts) {
        var json = new JsonObject();
        json.addProperty("sex", facts.sex());
        facts.birthYear().ifPresent(year -> json.addProperty("birthYear", year));
        json.add("furtherPhones", texts(facts.furtherPhones()));
        json.add("furtherEmails", texts(facts.furtherEmails()));
        json.addProperty("socialState", facts.socialState());
        var categories = new JsonArray();
        facts.categories().forEach(category -> {
            var one = new JsonObject();
            one.addProperty("code", category.code());
            one.addProperty("proof", category.proof());
            categories.add(one);
        });
        json.add("categories", categories);
        json.addProperty("privileges", facts.privileges());
        return json;
    }

    static PersonFacts readFacts(JsonObject applicant) {
        var json = applicant.getAsJsonObject("facts");
        return json == null ? PersonFacts.NONE : facts(json);
    }

    private static PersonFacts facts(JsonObject json) {
        return new PersonFacts(
                CardJson.text(json, "sex"),
                CardJson.optional(json, "birthYear").map(Integer::valueOf),
                list(json, "furtherPhones", JsonElement::getAsString),
                list(json, "furtherEmails", JsonElement::getAsString),
                CardJson.text(json, "socialState"),
                list(json, "categories", one -> category(one.getAsJsonObject())),
                CardJson.text(json, "privileges"));
    }

    private static PersonFacts.Category category(JsonObject json) {
        return new PersonFacts.Category(CardJson.text(json, "code"), CardJson.text(json, "proof"));
    }

    private static JsonObject question(Question question) {
        var json = new JsonObject();
        json.addProperty("code", question.code());
        json.addProperty("text", question.text());
        json.addProperty("place", question.place());
        json.addProperty("district", question.district());
        question.executor().ifPresent(id -> json.addProperty("executor", id));
        json.addProperty("result", question.result());
        return json;
    }

    private static Question question(JsonObject json) {
        return new Question(
                CardJson.text(json, "code"),
                CardJson.text(json, "text"),
                CardJson.text(json, "place"),
                CardJson.text(json, "district"),
                CardJson.optional(json, "executor"),
                CardJson.text(json, "result"));
    }

    private static JsonObject correspondent(Correspondent from) {
        var json = new JsonObject();
        json.addProperty("organisation", from.organisation());
        json.addProperty("number", from.number());
        from.date().ifPresent(day -> json.addProperty("date", day.toString()));
        json.addProperty("control", from.control());
        return json;
    }

    private static Correspondent correspondent(JsonObject json) {
        return new Correspondent(
                CardJson.text(json, "organisation"),
                CardJson.text(json, "number"),
                CardJson.optional(json, "date").map(LocalDate::parse),
                CardJson.optional(json, "control").map(Boolean::valueOf).orElse(false));
    }

    private static JsonArray texts(List<String> values) {
        var json = new JsonArray();
        values.forEach(json::add);
        return json;
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonElement, T> read) {
        var array = json.getAsJsonArray(name);
        return array == null
                ? List.of()
                : StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }
}
