package ua.zvernennia.server.main;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Version of this server, from the jar's manifest. */
public final class Version implements IVersionProvider {

    /** E.g. "0.1.0"; "development" where no jar says it. */
    public static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"zvernennia " + text()};
    }
}
