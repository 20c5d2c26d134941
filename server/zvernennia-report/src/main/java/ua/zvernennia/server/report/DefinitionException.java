package ua.zvernennia.server.report;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** A definition that cannot be used, and why. */
final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    DefinitionException(String file, String sentence, Throwable cause) {
        super(file + ": " + sentence, cause);
        this.file = file;
    }

    /** For a person who ran it. */
    RegistryException forCaller() {
        return new RegistryException(ErrorCode.REPORT_DEFINITION_INVALID, getMessage(), Map.of("report", file), this);
    }
}
