package ua.zvernennia.bench.filter;

/** What answers questions, prepared with all lines; one thread uses it. */
interface Engine extends AutoCloseable {

    /** Name in the table and in the JSON. */
    String name();

    /** Ordinals of the lines that match, ascending: the natural order of the list. */
    int[] find(Question question);

    @Override
    default void close() {}
}
