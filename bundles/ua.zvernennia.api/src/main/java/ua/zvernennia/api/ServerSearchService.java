package ua.zvernennia.api;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardRow;

/** Cards that this workstation does not keep. Calls block: never from the UI thread. */
public interface ServerSearchService {

    /** Shortest text to search for, in characters. */
    int TEXT_MIN = 3;

    /**
     * Cards in whose number, summary or applicant each of the words stands, newest first. Audited.
     *
     * @param limit 1..500
     * @throws RegistryException {@link ErrorCode#SERVER_UNREACHABLE}, {@link ErrorCode#INVALID_VALUE}
     */
    List<CardRow> search(String text, int limit);
}
