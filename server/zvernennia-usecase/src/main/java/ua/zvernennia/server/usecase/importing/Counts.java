package ua.zvernennia.server.usecase.importing;

/**
 * What became of the lines. Every line is imported, unchanged or refused; a warned one is imported or unchanged as well.
 */
public record Counts(int imported, int unchanged, int refused, int warned) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                imported + other.imported, unchanged + other.unchanged, refused + other.refused, warned + other.warned);
    }

    /** Lines that are counted; a warned one only once. */
    public int lines() {
        return imported + unchanged + refused;
    }
}
