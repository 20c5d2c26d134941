package ua.zvernennia.city.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.zvernennia.city.DataLines;
import ua.zvernennia.city.Dice;
import ua.zvernennia.model.directory.District;

/** The districts with their streets, and the rest of the country. */
public final class Atlas {

    /** What a card says of the city, as region and as settlement. */
    public static final String CITY = "м. Київ";

    private final List<District> districts = new ArrayList<>();
    private final Map<District, List<Street>> streets = new HashMap<>();
    private final List<Settlement> settlements = new ArrayList<>();
    private final District other;

    public Atlas() {
        for (var line : DataLines.of("streets.txt")) {
            var columns = DataLines.columns(line);
            var district = new District(columns.get(0), columns.get(1), districts.size() + 1);
            districts.add(district);
            streets.put(
                    district,
                    DataLines.parts(columns.get(2), ";").stream()
                            .map(Street::new)
                            .toList());
        }
        other = new District(District.OTHER, "Інший", districts.size() + 1);
        for (var line : DataLines.of("settlements.txt")) {
            var columns = DataLines.columns(line);
            for (var name : DataLines.parts(columns.get(1), ";")) {
                settlements.add(new Settlement(columns.get(0), name));
            }
        }
    }

    /** The ten districts; their rows come with every registry. */
    public List<District> districts() {
        return districts;
    }

    /** «Інший». */
    public District other() {
        return other;
    }

    /** One of the ten. */
    public District anyDistrict(Dice dice) {
        return dice.pick(districts);
    }

    /** A street of one of the ten districts. */
    public Street anyStreet(Dice dice, District district) {
        return dice.pickEarly(streets.get(district));
    }

    /** Outside the city; near places come first and therefore often. */
    public Settlement anySettlement(Dice dice) {
        return dice.pickEarly(settlements);
    }

    /** A town or village in its region, both as a card shows them. */
    public record Settlement(String region, String name) {}
}
