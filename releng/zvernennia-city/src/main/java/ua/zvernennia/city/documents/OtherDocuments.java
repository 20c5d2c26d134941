package ua.zvernennia.city.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.city.Dice;
import ua.zvernennia.city.administration.Chart;
import ua.zvernennia.city.places.Atlas;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.model.terms.Term;
import ua.zvernennia.model.terms.TermRule;

/** The five kinds that are not appeals: no applicants, no letters in the number. */
final class OtherDocuments {

    private final Workshop shop;

    OtherDocuments(Workshop shop) {
        this.shop = shop;
    }

    /** The next document of {@code kind}. */
    Draft next(DocumentKind kind, LocalDate registeredOn) {
        var dice = shop.dice();
        var district = shop.atlas().anyDistrict(dice);
        var street = shop.atlas().anyStreet(dice, district);
        var template = shop.phrases().anyDocument(kind.name(), dice);
        var text = shop.phrases().text(template, dice, shop.scene(district, street, street.house(dice), registeredOn));
        var rule = rule(kind, dice);
        var content = new CardContent(
                kind,
                registeredOn,
                List.of(),
                1,
                Classification.NONE,
                new Whereabouts(
                        Atlas.CITY,
                        Atlas.CITY,
                        shop.atlas().other().code(),
                        shop.atlas().other().code()),
                text,
                rule.map(r -> Term.of(r, registeredOn, shop.calendar()).end()),
                rule.map(TermRule::code).orElse(""),
                Optional.of(shop.reviewer("", district).position().id()),
                "");
        return new Draft("", "", shop.chart().unit(Chart.ROOT).id(), content, Optional.empty());
    }

    private static Optional<TermRule> rule(DocumentKind kind, Dice dice) {
        return switch (kind) {
            case INCOMING -> dice.perMille(450) ? Optional.of(TermRule.MONTH) : Optional.empty();
            case INFO_REQUEST -> Optional.of(TermRule.INFO_REQUEST);
            case INTERNAL -> dice.perMille(150) ? Optional.of(TermRule.days(14)) : Optional.empty();
            case OUTGOING, REGULATORY, APPEAL -> Optional.empty();
        };
    }
}
