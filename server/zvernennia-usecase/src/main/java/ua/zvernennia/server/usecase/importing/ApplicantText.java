package ua.zvernennia.server.usecase.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.text.TextFold;

/**
 * Applicants as registers write them: "Шевчук О. П. та ін.", "О. П. Шевчук", "ШЕВЧУК ОЛЕНА ПЕТРІВНА", several parted by
 * commas, semicolons, line ends or «та».
 *
 * @param names empty for an anonymous appeal
 * @param others whether more people signed than are named
 */
record ApplicantText(List<PersonName> names, boolean others) {

    private static final Pattern AND_OTHERS = Pattern.compile(
            "[,;]?\\s*(?:[тТtT][аАaA]|[іІiI]|й)\\s+[іІiI][нНhH](?:\\.|[шШ]\\.?|[шШ][іІ]|[шШ][иИ][хХ])?$");

    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]+|\\s+(?:та|і|й)\\s+");
    private static final Pattern DOT_BEFORE_LETTER = Pattern.compile("\\.(?=\\p{L})");
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern INITIAL = Pattern.compile("\\p{L}\\.?");
    private static final Set<String> NOBODY =
            Set.of("", "-", "–", "—", "АНОНІМ", "АНОНІМНО", "АНОНІМНЕ", "БЕЗ ПІДПИСУ", "Б/П", "БП");
    private static final Set<String> AFTER_PATRONYMIC = Set.of("ОГЛИ", "ОГЛУ", "КИЗИ", "ГИЗИ");

    ApplicantText {
        names = List.copyOf(names);
    }

    /** Empty when it holds something that cannot be a name. */
    static Optional<ApplicantText> parse(String text) {
        var stripped = text.strip();
        if (NOBODY.contains(TextFold.fold(stripped))) {
            return Optional.of(new ApplicantText(List.of(), false));
        }
        var tail = AND_OTHERS.matcher(stripped);
        var others = tail.find();
        var named = others ? stripped.substring(0, tail.start()) : stripped;
        var names = new ArrayList<PersonName>();
        for (var part : BETWEEN.splitAsStream(named).toList()) {
            if (!part.isBlank()) {
                if (part.chars().noneMatch(Character::isLetter)) {
                    return Optional.empty();
                }
                names.add(person(part.strip()));
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new ApplicantText(names, others));
    }

    /** How many people signed at least. */
    int citizens() {
        return Math.max(1, names.size() + (others ? 1 : 0));
    }

    private static PersonName person(String text) {
        var words = new ArrayList<>(List.of(
                GAP.split(DOT_BEFORE_LETTER.matcher(text).replaceAll(". ").strip())));
        if (words.size() > 1 && isInitial(words.getFirst()) && !isInitial(words.getLast())) {
            words.addFirst(words.removeLast()); // О. П. Шевчук
        }
        if (words.size() > 3 && AFTER_PATRONYMIC.contains(TextFold.fold(words.getLast()))) {
            var suffix = words.removeLast();
            words.add(words.removeLast() + ' ' + suffix);
        }
        return switch (words.size()) {
            case 1 -> new PersonName(cased(words.getFirst()), "", "");
            case 2 -> new PersonName(cased(words.getFirst()), given(words.getLast()), "");
            default -> {
                int surnameEnd = words.size() - 2;
                var surname = words.subList(0, surnameEnd).stream()
                        .map(ApplicantText::cased)
                        .collect(Collectors.joining(" "));
                yield new PersonName(surname, given(words.get(surnameEnd)), given(words.getLast()));
            }
        };
    }

    private static boolean isInitial(String word) {
        return INITIAL.matcher(word).matches();
    }

    private static String given(String word) {
        if (!isInitial(word)) {
            return cased(word);
        }
        return word.endsWith(".") ? word.toUpperCase(Locale.ROOT) : word.toUpperCase(Locale.ROOT) + '.';
    }

    /** A word all in capitals gets small letters after the first one and after a hyphen. */
    private static String cased(String word) {
        if (word.length() < 3 || !word.equals(word.toUpperCase(Locale.ROOT))) {
            return word;
        }
        return Stream.of(word.split("-", -1))
                .map(part -> part.isEmpty()
                        ? part
                        : part.substring(0, 1) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}
