package ua.zvernennia.server.main.config;

import java.time.Duration;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Refusals of configuration: the name, what was found, what was expected. */
final class Wrong {

    private Wrong() {}

    static RegistryException value(String name, String found, String expected) {
        return new RegistryException(
                ErrorCode.CONFIGURATION_INVALID,
                name + ": " + found + " (expected: " + expected + ')',
                Map.of("name", name));
    }

    static RegistryException value(String name, String found, String expected, Throwable cause) {
        return new RegistryException(
                ErrorCode.CONFIGURATION_INVALID,
                name + ": " + found + " (expected: " + expected + ')',
                Map.of("name", name),
                cause);
    }

    static void unlessWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw value(name, Integer.toString(value), least + ".." + most);
        }
    }

    static void unlessWithin(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw value(name, inSeconds(value), inSeconds(least) + ".." + inSeconds(most));
        }
    }

    private static String inSeconds(Duration value) {
        return value.toMillis() % 1000 == 0 ? value.toSeconds() + "s" : value.toMillis() + "ms";
    }
}
