package ua.zvernennia.city.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.city.DataLines;
import ua.zvernennia.city.Dice;
import ua.zvernennia.city.people.NameBook;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.security.Role;

/** The administration: units of the real city's shape, filled with fictitious people. */
public final class Chart {

    /** Code of the administration itself. */
    public static final String ROOT = "KMDA";

    private static final LocalDate VALID_FROM = LocalDate.of(2013, 1, 16);

    private final Dice dice;
    private final NameBook names;
    private final Map<String, OrgUnit> units = new LinkedHashMap<>();
    private final List<Post> posts = new ArrayList<>();
    private final Map<String, List<Post>> staff = new HashMap<>();
    private final Map<String, String> answerable = new HashMap<>();

    public Chart(Dice dice, NameBook names) {
        this.dice = dice;
        this.names = names;
        var lines = DataLines.of("units.txt");
        lines.stream().filter(line -> Character.isLetter(line.charAt(0))).forEach(this::readUnit);
        lines.stream().filter(line -> line.startsWith("+")).forEach(this::readUnitBelow);
        for (var unit : List.copyOf(units.values())) {
            fill(unit, lines);
        }
        lines.stream().filter(line -> line.startsWith("@")).forEach(this::readUser);
        lines.stream().filter(line -> line.startsWith("!")).forEach(this::readAnswerable);
    }

    /** Parents before their parts. */
    public List<OrgUnit> units() {
        return List.copyOf(units.values());
    }

    public OrgUnit unit(String code) {
        return units.get(code);
    }

    public List<Post> posts() {
        return posts;
    }

    /** Positions of one unit, its head first. */
    public List<Post> postsOf(String code) {
        return staff.get(code);
    }

    /** Those who may log in. */
    public List<Post> users() {
        return posts.stream().filter(post -> post.login().isPresent()).toList();
    }

    /** The unit that answers for a question of part II; the administration itself for general ones. */
    public OrgUnit answerableFor(String question) {
        var code = answerable.get(question);
        if (code == null) {
            code = answerable.getOrDefault(question.split("\\.", 2)[0], ROOT);
        }
        return units.get(code);
    }

    /** The administration of a district, by its ordinal from 1. */
    public OrgUnit districtAdministration(int ordinal) {
        return units.get("RDA-%02d".formatted(ordinal));
    }

    private void readUnit(String line) {
        var columns = DataLines.columns(line);
        add(columns.get(0), OrgUnit.Type.valueOf(columns.get(1)), columns.get(2), columns.get(3), columns.get(4));
    }

    private void readUnitBelow(String line) {
        var columns = DataLines.columns(line.substring(1));
        var above = OrgUnit.Type.valueOf(columns.get(0));
        for (var unit : List.copyOf(units.values())) {
            if (unit.type() == above) {
                add(
                        unit.code() + '-' + columns.get(1),
                        OrgUnit.Type.OTHER,
                        unit.code(),
                        unit.shortName() + ", " + columns.get(2),
                        columns.get(3) + ", " + unit.name());
            }
        }
    }

    private void add(String code, OrgUnit.Type type, String parent, String shortName, String name) {
        var parentId = Optional.ofNullable(units.get(parent)).map(OrgUnit::id);
        units.put(code, new OrgUnit(dice.uuid().toString(), code, name, shortName, parentId, type));
    }

    private void fill(OrgUnit unit, List<String> lines) {
        for (var line : lines) {
            var columns = DataLines.columns(line);
            if (columns.getFirst().equals("=" + unit.type())) {
                for (int i = 0; i < Integer.parseInt(columns.get(2)); i++) {
                    var role = Role.valueOf(columns.get(3));
                    engage(unit, columns.get(1), role, columns.get(4).equals("head"), Optional.empty());
                }
            }
        }
    }

    private void readUser(String line) {
        var columns = DataLines.columns(line.substring(1));
        engage(
                units.get(columns.get(1)),
                columns.get(2),
                Role.valueOf(columns.get(3)),
                false,
                Optional.of(columns.get(0)));
    }

    private void readAnswerable(String line) {
        var columns = DataLines.columns(line.substring(1));
        answerable.put(columns.get(0), columns.get(1));
    }

    private void engage(OrgUnit unit, String title, Role role, boolean head, Optional<String> login) {
        var position = new Position(
                dice.uuid().toString(),
                unit.id(),
                title,
                names.anyone(dice).withInitials(),
                head,
                VALID_FROM,
                Optional.empty());
        var post = new Post(position, role, login);
        posts.add(post);
        staff.computeIfAbsent(unit.code(), key -> new ArrayList<>()).add(post);
    }
}
