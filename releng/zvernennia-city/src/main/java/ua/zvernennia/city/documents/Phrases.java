package ua.zvernennia.city.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import ua.zvernennia.city.DataLines;
import ua.zvernennia.city.Dice;

/** What appeals and other documents are about: templates with slots, read once and compiled. */
public final class Phrases {

    /** Slots that the generator fills, everything else between braces is a list of the file. */
    static final List<String> GIVEN = List.of(
            "address",
            "street",
            "street.dat",
            "street.gen",
            "district",
            "district.gen",
            "district.loc",
            "date",
            "school",
            "deputy");

    private static final Pattern TEMPLATE = Pattern.compile("(\\S+) (\\d+) (\\S+) ~ (.*)");
    private static final Pattern GAPS = Pattern.compile("\\s+");

    private final Map<String, List<Piece>> lists = new HashMap<>();
    private final Map<String, List<Template>> documents = new HashMap<>();
    private final List<Template> appeals = new ArrayList<>();

    public Phrases() {
        var lines = DataLines.of("phrases.txt");
        lines.stream().filter(line -> line.startsWith("@")).forEach(this::readList);
        lines.stream().filter(line -> !line.startsWith("@")).forEach(this::readTemplate);
        for (var list : lists.values()) {
            list.forEach(piece -> piece.check(lists));
        }
        appeals.forEach(template -> template.text().check(lists));
    }

    /** A question, the more frequent ones more often. */
    public Template anyAppeal(Dice dice) {
        return dice.pick(appeals);
    }

    /** A template of another kind of document, by the name of the kind. */
    public Template anyDocument(String kind, Dice dice) {
        return dice.pick(documents.get(kind));
    }

    /** The text with every choice made; {@code given} fills {@link #GIVEN}. */
    public String text(Template template, Dice dice, Function<String, String> given) {
        var text = new StringBuilder();
        template.text().append(text, new Writing(dice, given, lists));
        return GAPS.matcher(text)
                .replaceAll(" ")
                .replace(" ,", ",")
                .replace(" .", ".")
                .strip();
    }

    private void readList(String line) {
        var parts = line.substring(1).split("=", 2);
        lists.put(parts[0].strip(), Piece.choices(parts[1]));
    }

    private void readTemplate(String line) {
        var matcher = TEMPLATE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("phrases.txt: " + line);
        }
        var template = new Template(matcher.group(1), matcher.group(3), Piece.parse(matcher.group(4)));
        var target = Character.isDigit(line.charAt(0))
                ? appeals
                : documents.computeIfAbsent(template.question(), key -> new ArrayList<>());
        for (int i = 0; i < Integer.parseInt(matcher.group(2)); i++) {
            target.add(template);
        }
    }

    /**
     * One way to say something.
     *
     * @param question code of part II of classifier № 858, or the kind of document
     * @param kind code 3.x; "-" for other documents
     */
    public record Template(String question, String kind, Piece text) {}

    /** What is known while a text is put together. */
    record Writing(Dice dice, Function<String, String> given, Map<String, List<Piece>> lists) {}
}
