package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * A point of a compound resolution.
 *
 * @param point п., from 1
 * @param subPoint пп., from 1; 0 for none
 */
public record ResolutionPoint(int point, int subPoint, String text) {

    public static final int TEXT_MAX = 2000;

    public ResolutionPoint {
        if (point < 1 || subPoint < 0 || point > 999 || subPoint > 999) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "point: " + point + '.' + subPoint + " (expected: 1..999 and 0..999)",
                    Map.of("field", "point"));
        }
        text = Texts.required("pointText", requireNonNull(text, "text"), TEXT_MAX);
    }

    /** As it is written before its text, e.g. "п.1 пп.2". */
    public String label() {
        return subPoint == 0 ? "п." + point : "п." + point + " пп." + subPoint;
    }
}
