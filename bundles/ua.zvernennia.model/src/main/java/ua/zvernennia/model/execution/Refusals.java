package ua.zvernennia.model.execution;

import java.time.LocalDate;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Why an act is refused; arguments hold names and dates for the sentence, never personal data. */
final class Refusals {

    private Refusals() {}

    static RegistryException noNode(NodeId id) {
        return new RegistryException(ErrorCode.EXECUTION_NOT_FOUND, "node " + id + " is not in the tree");
    }

    static RegistryException notAllowed(ActKind act, String state) {
        return new RegistryException(
                ErrorCode.ACT_NOT_ALLOWED,
                act + " in state " + state + " (expected: a state that allows it)",
                Map.of("state", state, "event", act.name()));
    }

    static RegistryException of(ErrorCode code, String message) {
        return new RegistryException(code, message);
    }

    static RegistryException invalid(String field, String message) {
        return new RegistryException(ErrorCode.INVALID_VALUE, message, Map.of("field", field));
    }

    static RegistryException term(ErrorCode code, LocalDate term, LocalDate limit) {
        return new RegistryException(
                code,
                "term " + term + " (limit: " + limit + ')',
                Map.of("field", "term", "term", term.toString(), "limit", limit.toString()));
    }

    static RegistryException executor(ErrorCode code, String position) {
        return new RegistryException(code, "position " + position, Map.of("field", "executor", "position", position));
    }
}
