package ua.zvernennia.bench.filter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.zvernennia.city.Dice;
import ua.zvernennia.city.administration.Chart;
import ua.zvernennia.city.documents.CardStream;
import ua.zvernennia.city.documents.KindShares;
import ua.zvernennia.city.people.NameBook;
import ua.zvernennia.city.places.Atlas;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardRow;

/** Lines of the list of a demo city, as the feed would bring them. */
final class CityLines {

    private static final LocalDate END = LocalDate.of(2026, 11, 20);
    private static final int ALL_KINDS_FROM = 100_000;

    private final CardStream cards;
    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, String> districts = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    private CityLines(int count, long seed) {
        var dice = new Dice(seed);
        var names = new NameBook();
        var atlas = new Atlas();
        var chart = new Chart(dice.fork(), names);
        var kinds = count < ALL_KINDS_FROM ? KindShares.APPEALS : KindShares.ALL;
        cards = new CardStream(dice.fork(), names, atlas, chart, kinds, count, END);
        chart.posts()
                .forEach(post ->
                        holders.put(post.position().id(), post.position().holder()));
        chart.units().forEach(unit -> units.put(unit.id(), unit.shortName()));
        atlas.districts().forEach(this::name);
    }

    /** So many lines in the natural order of the list: newest registration first, then the higher number. */
    static List<CardRow> of(int count, long seed) {
        var lines = new ArrayList<CardRow>(count);
        var city = new CityLines(count, seed);
        city.cards.forEach(card -> lines.add(city.line(card)));
        lines.sort(Comparator.comparing(CardRow::registeredOn)
                .thenComparingInt(row -> row.number().running())
                .thenComparingInt(row -> row.number().duplicate())
                .reversed()
                .thenComparing(CardRow::id));
        return lines;
    }

    private void name(District district) {
        districts.put(district.code(), district.name());
    }

    private CardRow line(Card card) {
        var content = card.content();
        var places = content.whereabouts();
        var summary = content.summary();
        return new CardRow(
                card.id(),
                card.revision(),
                content.kind(),
                card.state(),
                card.registration().number(),
                card.registration().registeredOn(),
                applicant(card),
                units.getOrDefault(card.registration().organisation(), ""),
                content.controlDate(),
                content.reviewer().map(holders::get).orElse(""),
                places.region(),
                places.settlement(),
                districts.getOrDefault(places.processingDistrict(), ""),
                districts.getOrDefault(places.appealDistrict(), ""),
                summary.substring(0, Math.min(summary.length(), CardRow.SUMMARY_MAX)));
    }

    private static String applicant(Card card) {
        var content = card.content();
        if (content.applicants().isEmpty()) {
            return "";
        }
        var name = content.applicants().getFirst().name().withInitials();
        return content.citizens() > 1 || content.applicants().size() > 1 ? name + " та ін." : name;
    }
}
