package ua.zvernennia.server.main.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.main.config.LdapConfig.Group;

/** Reads {@code ldap}. */
final class LdapReader {

    private static final String ARROW = "->";

    private final Config config;

    LdapReader(Config config) {
        this.config = config;
    }

    LdapConfig read() {
        return new LdapConfig(
                value("ldap.hosts", config::getStringList),
                value("ldap.tls", config::getBoolean),
                optional("ldap.authority").map(Path::of),
                value("ldap.timeout", config::getDuration),
                text("ldap.bind-template"),
                text("ldap.search-base"),
                text("ldap.search-filter"),
                text("ldap.search-user"),
                optional("ldap.search-password-file")
                        .map(file -> ConfigLoader.firstLine("ldap.search-password-file", Path.of(file)))
                        .orElse(""),
                value("ldap.create-users", config::getBoolean),
                groups());
    }

    /** "cn=Registrars,dc=kyiv,dc=local -> REGISTRAR". */
    private List<Group> groups() {
        return value("ldap.groups", config::getStringList).stream()
                .map(LdapReader::group)
                .toList();
    }

    private static Group group(String text) {
        int arrow = text.lastIndexOf(ARROW);
        if (arrow > 0) {
            var role = text.substring(arrow + ARROW.length()).strip();
            var known = Arrays.stream(Role.values())
                    .filter(candidate -> candidate.name().equals(role))
                    .findFirst();
            if (known.isPresent()) {
                return new Group(text.substring(0, arrow).strip(), known.get());
            }
        }
        throw Wrong.value("ldap.groups", text, "\"name of the group -> ROLE\" with a role of the registry");
    }

    private String text(String name) {
        return value(name, config::getString);
    }

    private Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(text -> !text.isBlank());
    }

    private static <T> T value(String name, Function<String, T> getter) {
        try {
            return getter.apply(name);
        } catch (ConfigException e) {
            throw Wrong.value(name, "another shape", "see zvernennia-server.conf", e);
        }
    }
}
