package ua.zvernennia.city.documents;

import java.util.ArrayList;
import java.util.List;
import ua.zvernennia.city.Dice;
import ua.zvernennia.city.places.Atlas;
import ua.zvernennia.model.registration.Applicant;

/** Who appeals: one, several, or nobody who gave a name. Numbers and addresses of theirs cannot be real ones. */
final class Citizens {

    private final Workshop shop;

    Citizens(Workshop shop) {
        this.shop = shop;
    }

    /** @param address the house that the appeal is about; most applicants live there */
    Party any(String address) {
        var dice = shop.dice();
        int share = dice.below(1000);
        if (share < 15) {
            return new Party(List.of(), 1, "5.3", "", "");
        }
        var visitor = dice.perMille(80);
        var settlement = shop.atlas().anySettlement(dice);
        var street = shop.atlas().anyStreet(dice, shop.atlas().anyDistrict(dice));
        var home = visitor ? street.house(dice) : address;
        var region = visitor ? settlement.region() : Atlas.CITY;
        var place = visitor ? settlement.name() : Atlas.CITY;
        if (share < 155) {
            var named = new ArrayList<Applicant>();
            for (int i = dice.between(1, 3); i > 0; i--) {
                named.add(applicant(dice, home));
            }
            return new Party(named, named.size() + dice.between(1, 120), "5.2", region, place);
        }
        return new Party(List.of(applicant(dice, home)), 1, "5.1", region, place);
    }

    private Applicant applicant(Dice dice, String house) {
        var name = shop.names().anyone(dice);
        var address = dice.perMille(880) ? house + ", кв. " + dice.between(1, 240) : house;
        // No operator has the code 00, and example.org belongs to nobody: no message reaches a person.
        var phone = dice.perMille(620)
                ? "+380 00 %03d-%02d-%02d".formatted(dice.below(1000), dice.below(100), dice.below(100))
                : "";
        var email = dice.perMille(300) ? "citizen" + dice.between(1, 999_999) + "@example.org" : "";
        return new Applicant(name, address, phone, email);
    }

    /**
     * The applicants of one appeal.
     *
     * @param count how many signed
     * @param subject code 5.x
     */
    record Party(List<Applicant> applicants, int count, String subject, String region, String settlement) {}
}
