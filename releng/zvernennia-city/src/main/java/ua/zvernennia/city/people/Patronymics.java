package ua.zvernennia.city.people;

import java.util.Map;

/** По батькові from the father's given name. */
public final class Patronymics {

    /** Masculine and feminine of the names that follow no rule (Ukrainian orthography of 2019, § 32). */
    private static final Map<String, Pair> IRREGULAR = Map.ofEntries(
            Map.entry("Микола", new Pair("Миколайович", "Миколаївна")),
            Map.entry("Лука", new Pair("Лукич", "Луківна")),
            Map.entry("Ілля", new Pair("Ілліч", "Іллівна")),
            Map.entry("Кузьма", new Pair("Кузьмич", "Кузьмівна")),
            Map.entry("Хома", new Pair("Хомич", "Хомівна")),
            Map.entry("Сава", new Pair("Савич", "Савівна")),
            Map.entry("Яків", new Pair("Якович", "Яківна")),
            Map.entry("Григорій", new Pair("Григорович", "Григорівна")),
            Map.entry("Лев", new Pair("Львович", "Львівна")),
            Map.entry("Федір", new Pair("Федорович", "Федорівна")),
            Map.entry("Сидір", new Pair("Сидорович", "Сидорівна")),
            Map.entry("Прокіп", new Pair("Прокопович", "Прокопівна")),
            Map.entry("Микита", new Pair("Микитович", "Микитівна")),
            Map.entry("Ярема", new Pair("Яремович", "Яремівна")));

    private Patronymics() {}

    /** The patronymic of a son or a daughter of {@code father}. */
    public static String of(String father, Sex sex) {
        var pair = IRREGULAR.getOrDefault(father, regular(father));
        return switch (sex) {
            case MALE -> pair.son();
            case FEMALE -> pair.daughter();
        };
    }

    private static Pair regular(String father) {
        var stem = father.substring(0, father.length() - 1);
        return switch (father.charAt(father.length() - 1)) {
            case 'й' -> new Pair(stem + "йович", stem + "ївна"); // Сергій
            case 'ь' -> new Pair(stem + "ьович", stem + "івна"); // Василь
            case 'о' -> new Pair(stem + "ович", stem + "івна"); // Петро
            default -> new Pair(father + "ович", father + "івна"); // Іван
        };
    }

    private record Pair(String son, String daughter) {}
}
