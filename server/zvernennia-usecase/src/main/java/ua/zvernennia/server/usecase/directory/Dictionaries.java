package ua.zvernennia.server.usecase.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of the lists as text by column, an empty text for nothing; called inside a transaction. */
public interface Dictionaries {

    /** All rows, in a lasting order. */
    List<Map<String, String>> rows(Dictionary dictionary);

    /** The stored row with the key of this one. */
    Optional<Map<String, String>> find(Dictionary dictionary, Map<String, String> row);

    /**
     * Adds a row.
     *
     * @throws ua.zvernennia.model.RegistryException {@code INVALID_VALUE} for what a column cannot hold
     */
    void insert(Dictionary dictionary, Map<String, String> row);

    /** Writes the editable columns of the row with this key. */
    void update(Dictionary dictionary, Map<String, String> row);

    /** Ends the row of a classifier that is open when this one begins, on the day before. */
    void endFormer(Map<String, String> next);
}
