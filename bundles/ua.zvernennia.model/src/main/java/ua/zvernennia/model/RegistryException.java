package ua.zvernennia.model;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A failure with a code. The message is for logs and developers, in English and without personal data; users read the
 * sentence that belongs to {@link #code()}, filled with {@link #arguments()}.
 */
public final class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, String> arguments;

    public RegistryException(ErrorCode code, String message) {
        this(code, message, Map.of(), null);
    }

    public RegistryException(ErrorCode code, String message, Map<String, String> arguments) {
        this(code, message, arguments, null);
    }

    public RegistryException(ErrorCode code, String message, Throwable cause) {
        this(code, message, Map.of(), cause);
    }

    public RegistryException(ErrorCode code, String message, Map<String, String> arguments, Throwable cause) {
        super(message, cause);
        this.code = requireNonNull(code, "code");
        this.arguments = Map.copyOf(arguments);
    }

    public ErrorCode code() {
        return code;
    }

    /**
     * Facts for the user's sentence by name, e.g. {@code field=summary}, {@code limit=4000}; they travel over the wire
     * and never hold personal data.
     */
    public Map<String, String> arguments() {
        return arguments;
    }
}
