package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What became, or would become, of one node of many.
 *
 * @param number of the document; empty when the person may not see it
 * @param refusal empty: done
 * @param arguments of the refusal's sentence
 */
public record WorkResult(WorkNode node, String number, Optional<ErrorCode> refusal, Map<String, String> arguments) {

    public WorkResult {
        requireNonNull(node, "node");
        requireNonNull(number, "number");
        requireNonNull(refusal, "refusal");
        arguments = Map.copyOf(arguments);
    }

    public static WorkResult done(WorkNode node, String number) {
        return new WorkResult(node, number, Optional.empty(), Map.of());
    }

    public static WorkResult refused(WorkNode node, String number, RegistryException why) {
        return new WorkResult(node, number, Optional.of(why.code()), why.arguments());
    }

    public boolean isDone() {
        return refusal.isEmpty();
    }
}
