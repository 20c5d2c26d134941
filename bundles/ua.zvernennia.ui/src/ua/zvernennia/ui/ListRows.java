package ua.zvernennia.ui;

/**
 * The ordered rows a list shows: immutable, in memory, every call in constant time. A change makes other rows.
 *
 * @param <T> a row
 */
public interface ListRows<T> {

    int count();

    /** @param index 0-based, below {@link #count()} */
    T rowAt(int index);

    /** What stays the same when the content of a row changes; compared by {@code equals}. */
    Object idOf(T row);

    /** Where the row with this id stands, or -1. */
    int indexOf(Object id);

    static <T> ListRows<T> none() {
        return new ListRows<>() {
            @Override
            public int count() {
                return 0;
            }

            @Override
            public T rowAt(int index) {
                throw new IndexOutOfBoundsException(index);
            }

            @Override
            public Object idOf(T row) {
                return row;
            }

            @Override
            public int indexOf(Object id) {
                return -1;
            }
        };
    }
}
