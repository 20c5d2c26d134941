package ua.zvernennia.smoke.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

/** Text can be read on its ground in every theme: WCAG 2.2, 1.4.3 (4.5:1) and for high contrast 1.4.6 (7:1). */
class ThemeContrastTest {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern GROUND = Pattern.compile("(?:^|[\\s;])background-color:\\s*#(\\w{6})");
    private static final Pattern TEXT = Pattern.compile("(?:^|[\\s;])color:\\s*#(\\w{6})");

    @Test
    void textCanBeReadInTheLightTheme() throws IOException {
        standsOut("light", 4.5);
    }

    @Test
    void textCanBeReadInTheDarkTheme() throws IOException {
        standsOut("dark", 4.5);
    }

    @Test
    void textCanBeReadByThoseWhoSeeLittle() throws IOException {
        standsOut("contrast", 7);
    }

    private static void standsOut(String theme, double least) throws IOException {
        var css = css(theme);
        var surface = first(css, GROUND).orElseThrow();
        var faint = new ArrayList<String>();
        int pairs = 0;
        var rules = RULE.matcher(css.replaceAll("/\\*.*?\\*/", ""));
        while (rules.find()) {
            var text = first(rules.group(2), TEXT);
            if (text.isPresent()) {
                pairs++;
                double ratio = ratio(text.get(), first(rules.group(2), GROUND).orElse(surface));
                if (ratio < least) {
                    faint.add("%s %.2f".formatted(rules.group(1).strip(), ratio));
                }
            }
        }
        assertTrue(pairs > 30, "rules with a colour: " + pairs);
        assertEquals(List.of(), faint);
    }

    private static String css(String theme) throws IOException {
        var entry = Platform.getBundle("ua.zvernennia.app").getEntry("css/" + theme + ".css");
        try (var stream = entry.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<String> first(String text, Pattern pattern) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** WCAG 2.2, "contrast ratio". */
    private static double ratio(String one, String other) {
        double first = luminance(Integer.parseInt(one, 16));
        double second = luminance(Integer.parseInt(other, 16));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
