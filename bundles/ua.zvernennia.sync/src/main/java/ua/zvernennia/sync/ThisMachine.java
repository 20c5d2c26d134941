package ua.zvernennia.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;

/** How this workstation introduces itself to a server. */
final class ThisMachine {

    private static final int NAME_MAX = 200;

    private ThisMachine() {}

    /** Name of the machine, for the server's list of sessions. */
    static String name() {
        String name;
        try {
            name = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            name = "unknown"; // a machine without a name of its own in any directory
        }
        return name.substring(0, Math.min(NAME_MAX, name.length()));
    }

    /** Version of this program, e.g. "0.1.0". */
    static String version() {
        var properties = new Properties();
        try (var in = ThisMachine.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the program is not whole", e);
        }
        return properties.getProperty("version").replace("-SNAPSHOT", "");
    }
}
