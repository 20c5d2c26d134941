package ua.zvernennia.bench.files;

import java.util.EnumMap;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;

/** What happened on the way. */
final class Tally {

    private final Map<ErrorCode, Integer> again = new EnumMap<>(ErrorCode.class);
    private int refused;
    private int resumed;

    /** A call was tried once more. */
    synchronized void again(ErrorCode code) {
        again.merge(code, 1, Integer::sum);
    }

    /** An unchecked or infected file was not given out. */
    synchronized void refused() {
        refused++;
    }

    /** An upload went on in its middle. */
    synchronized void resumed() {
        resumed++;
    }

    @Override
    public synchronized String toString() {
        return "refused before the check " + refused + ", uploads resumed in the middle " + resumed + ", tried again "
                + again;
    }
}
