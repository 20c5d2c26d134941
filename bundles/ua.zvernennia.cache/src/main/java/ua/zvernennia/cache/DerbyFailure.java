package ua.zvernennia.cache;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Derby's failures without Derby's messages: one of a broken page (XSDG2) quotes the whole page, decrypted, and would
 * carry personal data into every log that prints it. The SQL states and the stack say enough.
 */
final class DerbyFailure extends Exception {

    private static final long serialVersionUID = 1L;
    private static final String IN_USE = "XSDB6";

    private DerbyFailure(String message) {
        super(message);
    }

    static RegistryException of(Exception e) {
        var states = states(e);
        var code = states.contains(IN_USE) ? ErrorCode.CACHE_IN_USE : ErrorCode.CACHE_DAMAGED;
        var cause = new DerbyFailure(e.getClass().getName());
        cause.setStackTrace(e.getStackTrace());
        return new RegistryException(code, "local database " + states, cause);
    }

    private static List<String> states(Exception e) {
        var states = new ArrayList<String>();
        if (e instanceof SQLException sql) {
            for (Throwable each : sql) { // with its causes and the exceptions chained to it
                if (each instanceof SQLException link && !states.contains(String.valueOf(link.getSQLState()))) {
                    states.add(String.valueOf(link.getSQLState()));
                }
            }
        }
        return states;
    }
}
