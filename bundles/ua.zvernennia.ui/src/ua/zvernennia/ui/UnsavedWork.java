package ua.zvernennia.ui;

/**
 * What the object of a part offers when people can type into it: storing takes a while and may be refused, so whoever
 * wants to close the part hands over what comes after instead of waiting.
 */
public interface UnsavedWork {

    /** What storing is called here, for the button that offers it, e.g. «Зареєструвати». */
    String storeLabel();

    /**
     * Stores in the background.
     *
     * @param stored runs in the UI thread once the server has everything; never when it refuses: the part then shows
     *     why and keeps what was typed
     */
    void store(Runnable stored);
}
