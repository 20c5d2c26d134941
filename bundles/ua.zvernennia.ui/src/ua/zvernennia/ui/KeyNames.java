package ua.zvernennia.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Key sequences of the model as people find them on the keyboard: "M1+M2+T" is Ctrl+Shift+T, or ⌘⇧T on macOS. */
public final class KeyNames {

    private KeyNames() {}

    /** @param sequence as the model has it, e.g. "M1+M2+T" */
    public static String of(String sequence) {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        return Arrays.stream(sequence.split("\\+"))
                .map(key -> name(key, mac))
                .collect(Collectors.joining(mac ? "" : "+"));
    }

    private static String name(String key, boolean mac) {
        return switch (key) {
            case "M1" -> mac ? "⌘" : "Ctrl";
            case "M2" -> mac ? "⇧" : "Shift";
            case "M3" -> mac ? "⌥" : "Alt";
            case "CR" -> "Enter";
            case "ESC" -> "Esc";
            case "PAGE_UP" -> "PgUp";
            case "PAGE_DOWN" -> "PgDn";
            default -> key;
        };
    }
}
