package ua.zvernennia.ui.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.text.TextFold;

/** Positions of the directory by id, as people know them: by who holds them and where. */
final class People {

    /** How the search of the executor dialog compares. */
    enum Search {
        FRAGMENT,
        BEGINNING
    }

    private final Map<String, Position> positions;
    private final Map<String, OrgUnit> units;

    People(Directory directory) {
        positions = directory.positions().stream().collect(Collectors.toMap(Position::id, Function.identity()));
        units = directory.organisations().stream().collect(Collectors.toMap(OrgUnit::id, Function.identity()));
    }

    Map<String, Position> positions() {
        return positions;
    }

    Optional<Position> position(String id) {
        return Optional.ofNullable(positions.get(id));
    }

    /** Surname and initials; the title while the position is vacant, the id when it is not in the directory. */
    String name(String position) {
        return position(position)
                .map(each -> each.holder().isEmpty() ? each.title() : each.holder())
                .orElse(position);
    }

    String unit(String position) {
        return position(position)
                .map(Position::unit)
                .map(units::get)
                .map(OrgUnit::shortName)
                .orElse("");
    }

    /**
     * Who can be named on that day, the recent ones first, then by name.
     *
     * @param recent ids of positions named lately, the latest first
     */
    List<Position> find(String typed, Field field, Search search, LocalDate today, List<String> recent) {
        var wanted = TextFold.fold(typed.strip());
        var found = new ArrayList<>(positions.values().stream()
                .filter(each -> each.validOn(today) && !each.holder().isEmpty())
                .filter(each -> matches(TextFold.fold(field.of(this, each)), wanted, search))
                .toList());
        found.sort(Comparator.<Position>comparingInt(each -> rank(recent, each.id()))
                .thenComparing(Position::holder)
                .thenComparing(Position::id));
        return found;
    }

    private static boolean matches(String text, String wanted, Search search) {
        return switch (search) {
            case FRAGMENT -> text.contains(wanted);
            case BEGINNING -> text.startsWith(wanted);
        };
    }

    private static int rank(List<String> recent, String id) {
        int place = recent.indexOf(id);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** Пошук «По полю». */
    enum Field {
        NAME,
        UNIT,
        TITLE;

        String of(People people, Position position) {
            return switch (this) {
                case NAME -> position.holder();
                case UNIT -> people.unit(position.id());
                case TITLE -> position.title();
            };
        }
    }
}
