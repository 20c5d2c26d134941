package ua.zvernennia.blackbox;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** A registrar at the keyboard; the mouse is not touched. */
final class Hands {

    private static final int SURNAME_TO_DISTRICT = 11;
    private static final int DISTRICT_TO_SUMMARY = 4;

    private final Desk desk;

    Hands(Desk desk) {
        this.desk = requireNonNull(desk, "desk");
    }

    void register(String surname, String summary) {
        fill(surname, summary);
        submit();
    }

    /** A new card with what must be filled in. */
    void fill(String surname, String summary) {
        desk.openCard("ctrl+n");
        desk.type(surname);
        tab(SURNAME_TO_DISTRICT);
        desk.type("Печер");
        tab(1);
        desk.type("Печер");
        tab(DISTRICT_TO_SUMMARY);
        desk.type(summary);
    }

    void submit() {
        desk.keys("ctrl+Return");
    }

    void backToList() {
        desk.keys("Escape");
    }

    private void tab(int times) {
        var keys = new String[times];
        Arrays.fill(keys, "Tab");
        desk.keys(keys);
    }
}
