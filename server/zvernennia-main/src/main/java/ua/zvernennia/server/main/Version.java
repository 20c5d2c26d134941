package ua.zvernennia.server.main;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Version of this server, from the jar's manifest. */
final class Version implements IVersionProvider {

    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"zvernennia " + text()};
    }
}
