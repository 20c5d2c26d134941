package ua.zvernennia.ui.palette;

import static java.util.Objects.requireNonNull;

/**
 * One thing that can be done now.
 *
 * @param label what it is called, as in the menu
 * @param place where else it is found, e.g. "Вид"; may be empty
 * @param keys its keys as people find them on the keyboard; may be empty
 * @param act does it, in the UI thread
 */
public record PaletteEntry(String label, String place, String keys, Runnable act) {

    public PaletteEntry {
        requireNonNull(label, "label");
        requireNonNull(place, "place");
        requireNonNull(keys, "keys");
        requireNonNull(act, "act");
    }
}
