package ua.zvernennia.ui.palette;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ua.zvernennia.model.text.KeyboardLayout;

/** Finds entries by parts of words, in any order: "кар нов" finds «Нова картка». */
final class PaletteSearch {

    private static final Locale UKRAINIAN = Locale.of("uk");

    private final List<PaletteEntry> entries;

    PaletteSearch(List<PaletteEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Those that have every word; where the label begins with the text or one of its words does, first. When nothing is
     * found, the text is read as if the keyboard had stood on Ukrainian.
     */
    List<PaletteEntry> find(String typed) {
        var found = matching(typed);
        return found.isEmpty()
                ? KeyboardLayout.ukrainian(typed).map(this::matching).orElse(found)
                : found;
    }

    private List<PaletteEntry> matching(String typed) {
        var text = folded(typed).strip();
        var words = Arrays.stream(text.split("\\s+")).toList();
        return entries.stream()
                .filter(entry -> {
                    var all = folded(entry.label() + ' ' + entry.place());
                    return words.stream().allMatch(all::contains);
                })
                .sorted(Comparator.comparingInt(entry -> rank(folded(entry.label()), text, words)))
                .toList();
    }

    private static int rank(String label, String text, List<String> words) {
        if (label.startsWith(text)) {
            return 0;
        }
        return words.stream().allMatch(word -> (' ' + label).contains(' ' + word)) ? 1 : 2;
    }

    /** Apostrophes are typed in many ways. */
    private static String folded(String text) {
        return text.toLowerCase(UKRAINIAN).replace('’', '\'').replace('ʼ', '\'');
    }
}
