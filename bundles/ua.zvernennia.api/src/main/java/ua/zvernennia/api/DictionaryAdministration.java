package ua.zvernennia.api;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.CalendarEffect;
import ua.zvernennia.model.directory.DictionaryTable;

/**
 * Lists, calendar and rules of terms, for administrators of directories. Calls block: never from the UI thread. Every
 * method throws {@link RegistryException} with the server's code, {@link ErrorCode#NOT_PERMITTED} for everybody else.
 */
public interface DictionaryAdministration {

    /** @param name e.g. "classifiers" */
    DictionaryTable table(String name);

    /**
     * Adds a row, or writes the editable columns of the row with this key.
     *
     * @throws RegistryException {@link ErrorCode#HISTORY_KEPT}, {@link ErrorCode#INVALID_VALUE},
     *     {@link ErrorCode#REQUIRED_VALUE_MISSING}
     */
    void put(String name, Map<String, String> row);

    /** Which open cards would have another control date after {@link #put}; stores and moves nothing. */
    CalendarEffect preview(String name, Map<String, String> row);
}
