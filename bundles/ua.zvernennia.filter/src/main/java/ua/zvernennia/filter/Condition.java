package ua.zvernennia.filter;

/** One condition of a query, made ready for one snapshot. */
@FunctionalInterface
interface Condition {

    /** Holds for no row. */
    Condition NEVER = (segment, marks) -> {};

    /** Marks the rows of the segment for which it holds; leaves all other marks as they are. */
    void mark(Segment segment, Marks marks);
}
