package ua.zvernennia.model.security;

/** How much of a card is shown, from the least. Names are stored: add, never rename. */
public enum View {
    /** Without applicants: neither who nor where they live. */
    ANONYMOUS,
    /** Names of applicants, but no phone, address, e-mail and category. */
    MASKED,
    /** Everything. */
    FULL
}
