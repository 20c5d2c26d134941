package ua.zvernennia.server.jpa.security;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The some 30,000 passwords that everybody tries first, from the library zxcvbn, and what they are here. */
public final class CommonPasswords implements Predicate<String> {

    /** What is tried first in Ukraine and at this product; the library's list is English. */
    private static final List<String> LOCAL = List.of(
            "zvernennia",
            "звернення",
            "звернення1",
            "zvernennia1",
            "пароль",
            "пароль1",
            "пароль12",
            "пароль123",
            "парольпароль",
            "parol123",
            "parolparol",
            "йцукенгш",
            "йцукенгшщ",
            "йцукен123",
            "фівапрол",
            "фівапролдж",
            "україна",
            "україна1",
            "україна2024",
            "україна2025",
            "україна2026",
            "ukraine1",
            "ukraina1",
            "київ2024",
            "київ2025",
            "київ2026",
            "kyiv2025",
            "kyiv2026",
            "слава україні",
            "славаукраїні",
            "slavaukraini",
            "qwerty12",
            "qwertyui",
            "1q2w3e4r5t6y",
            "адміністратор",
            "administrator",
            "реєстратор",
            "registrar");

    private final Set<String> known;

    public CommonPasswords() {
        try {
            var all = new HashSet<>(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            all.addAll(LOCAL);
            known = Set.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException("list of common passwords", e);
        }
    }

    /** Whether it is on the list; with digits at its end too: "dragon2026" is "dragon" with what everybody adds. */
    @Override
    public boolean test(String lowerCase) {
        var bare = lowerCase.replaceAll("[\\d!?.@#$*_-]{1,6}$", "");
        return known.contains(lowerCase) || known.contains(bare);
    }
}
