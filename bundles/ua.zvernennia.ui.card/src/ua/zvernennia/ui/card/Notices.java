package ua.zvernennia.ui.card;

/** Where the form says what a person should know while typing. */
interface Notices {

    /** Of an editor that no card uses. */
    Notices NOWHERE = new Notices() {};

    /**
     * Says it with what can be done about it.
     *
     * @param action label of the button
     */
    default void say(String sentence, String action, Runnable onAction) {}

    /** Says that something typed cannot stay so. */
    default void warn(String sentence) {}

    /** Takes {@code sentence} back when it is still said. */
    default void settled(String sentence) {}
}
